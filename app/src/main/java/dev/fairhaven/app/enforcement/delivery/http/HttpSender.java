package dev.fairhaven.app.enforcement.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fairhaven.app.enforcement.delivery.DeliverySettings;
import dev.fairhaven.app.enforcement.delivery.Reply;
import dev.fairhaven.app.enforcement.delivery.Sender;
import dev.fairhaven.app.platform.fetch.GuardedClients;
import dev.fairhaven.app.platform.fetch.GuardedClients.Connections;
import dev.fairhaven.app.platform.fetch.GuardedResolver;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Sends over HTTP/1.1. Connects to public addresses only, unless told otherwise; follows no
/// redirect, keeps no cookie, decompresses nothing, uses no proxy, reads no more of an answer than
/// is kept, and takes no longer than its limit for all of it. Thread-safe.
@Component
final class HttpSender implements Sender, DisposableBean {

  static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final int CONNECTIONS_MAX = 128;
  private static final int CONNECTIONS_PER_HOST_MAX = 64;
  private static final int EXCERPT_BYTES_MAX = 4 * Reply.EXCERPT_LENGTH_MAX;

  private final CloseableHttpClient client;
  private final Duration timeout;
  private final InstantSource clock;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("delivery-deadlines").factory());

  @Autowired
  HttpSender(DeliverySettings settings, InstantSource clock) {
    this(settings, SystemDefaultDnsResolver.INSTANCE, TIMEOUT, clock);
  }

  HttpSender(
      DeliverySettings settings, DnsResolver resolver, Duration timeout, InstantSource clock) {
    this.timeout = timeout;
    this.clock = clock;
    this.client =
        GuardedClients.make(
            new GuardedResolver(resolver, settings.allowPrivateNetworks()),
            new Connections(CONNECTIONS_MAX, CONNECTIONS_PER_HOST_MAX),
            timeout,
            "Fairhaven-Webhooks/1");
  }

  @Override
  public Reply send(Request request) {
    var post = new HttpPost(request.url());
    request.headers().forEach(post::setHeader);
    post.setEntity(new StringEntity(request.body(), ContentType.APPLICATION_JSON));
    // The client's own time-outs start anew with each packet; this one does not.
    var deadline = deadlines.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return read(client.executeOpen(null, post, null), post);
    } catch (IOException e) {
      return new Reply.NoAnswer(post.isCancelled() ? tooSlow() : reason(e));
    } finally {
      deadline.cancel(false);
    }
  }

  private Reply read(ClassicHttpResponse response, HttpPost post) throws IOException {
    try {
      var body = excerptBytes(response);
      if (body.length == EXCERPT_BYTES_MAX) {
        // There may be no end to it; closing a connection properly would read on.
        post.cancel();
      }
      return new Reply.Answered(response.getCode(), retryAfter(response), text(body));
    } finally {
      Closer.closeQuietly(response);
    }
  }

  private static byte[] excerptBytes(ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    return entity == null ? new byte[0] : entity.getContent().readNBytes(EXCERPT_BYTES_MAX);
  }

  private static String text(byte[] body) {
    // PostgreSQL keeps no NUL in texts.
    var text = new String(body, UTF_8).replace('\0', ' ');
    return text.substring(0, Math.min(text.length(), Reply.EXCERPT_LENGTH_MAX));
  }

  private @Nullable Instant retryAfter(ClassicHttpResponse response) {
    var header = response.getFirstHeader("Retry-After");
    return header == null
        ? null
        : RetryAfter.parse(header.getValue(), clock.instant()).orElse(null);
  }

  private String reason(IOException e) {
    return switch (e) {
      case GuardedResolver.AddressRefusedException refused -> refused.reason();
      case UnknownHostException _ -> "the host name could not be resolved";
      case ConnectTimeoutException _ -> tooSlow();
      case SocketTimeoutException _ -> tooSlow();
      case ConnectException _ -> "the connection was refused";
      case SSLException _ -> "no secure connection could be made";
      default -> "the connection broke off";
    };
  }

  private String tooSlow() {
    return "no complete answer within " + timeout.toSeconds() + " seconds";
  }

  @Override
  public void destroy() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
