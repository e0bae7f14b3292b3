package dev.fairhaven.app.platform.fetch;

import dev.fairhaven.app.platform.fetch.Fetched.Content;
import dev.fairhaven.app.platform.fetch.Fetched.Unavailable;
import dev.fairhaven.app.platform.fetch.GuardedClients.Connections;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.Closer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Gets what is at an address that somebody else named. Thread-safe.
///
/// Connects to public addresses only, unless told otherwise, by HTTP on the ports that are set;
/// follows a few redirects, each checked like the first address; keeps no cookie, decompresses
/// nothing, uses no proxy; reads no more than the bound, and takes no longer than its limit for all
/// of it.
@Component
public class Fetcher implements DisposableBean {

  static final Duration TIMEOUT = Duration.ofSeconds(10);
  static final int REDIRECTS_MAX = 3;
  private static final int CONNECTIONS_MAX = 32;
  private static final int CONNECTIONS_PER_HOST_MAX = 8;

  private final CloseableHttpClient client;
  private final FetchSettings settings;
  private final Duration timeout;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("fetch-deadlines").factory());

  @Autowired
  Fetcher(FetchSettings settings) {
    this(settings, SystemDefaultDnsResolver.INSTANCE, TIMEOUT);
  }

  /// A fetcher for one host that the operator named, wherever it is: it goes to that host and port
  /// and nowhere else, whatever an answer says.
  public static Fetcher toHostOf(URI address, Duration timeout) {
    int port = Target.port(address);
    var settings = new FetchSettings(List.of(address.getHost()), Set.of(port), true);
    return new Fetcher(settings, SystemDefaultDnsResolver.INSTANCE, timeout);
  }

  Fetcher(FetchSettings settings, DnsResolver resolver, Duration timeout) {
    this.settings = settings;
    this.timeout = timeout;
    this.client =
        GuardedClients.make(
            new GuardedResolver(resolver, settings.allowPrivateNetworks()),
            new Connections(CONNECTIONS_MAX, CONNECTIONS_PER_HOST_MAX),
            timeout,
            "Fairhaven/1");
  }

  public Fetched get(URI address, int bytesMax) {
    return get(address, Map.of(), bytesMax);
  }

  /// @param headers such as credentials; not sent on to where a redirect leads
  /// @param bytesMax what is longer is not taken at all
  public Fetched get(URI address, Map<String, String> headers, int bytesMax) {
    long until = System.nanoTime() + timeout.toNanos();
    var at = address;
    var sent = headers;
    for (int hop = 0; hop <= REDIRECTS_MAX; hop++) {
      var refusal = Target.refusal(at, settings);
      if (refusal.isPresent()) {
        return new Unavailable(refusal.get(), false);
      }
      switch (getOnce(at, sent, bytesMax, until)) {
        case Reply.Done(var fetched) -> {
          return fetched;
        }
        case Reply.Moved(var to) -> {
          at = to;
          sent = Map.of();
        }
      }
    }
    return new Unavailable("the address leads from one to the next too often", false);
  }

  /// What one host says.
  private sealed interface Reply {
    record Done(Fetched fetched) implements Reply {}

    record Moved(URI to) implements Reply {}
  }

  private Reply getOnce(URI address, Map<String, String> headers, int bytesMax, long until) {
    var get = new HttpGet(address);
    headers.forEach(get::setHeader);
    // The client's own time-outs start anew with each packet and each hop; this one does not.
    var deadline = deadlines.schedule(get::cancel, until - System.nanoTime(), TimeUnit.NANOSECONDS);
    try {
      return read(client.executeOpen(null, get, null), get, address, bytesMax);
    } catch (IOException | RuntimeException e) {
      return new Reply.Done(new Unavailable(get.isCancelled() ? tooSlow() : reason(e), true));
    } finally {
      deadline.cancel(false);
    }
  }

  private static Reply read(ClassicHttpResponse response, HttpGet get, URI address, int bytesMax)
      throws IOException {
    try {
      int status = response.getCode();
      var location = response.getFirstHeader("Location");
      if (status >= 300 && status < 400 && location != null) {
        return new Reply.Moved(address.resolve(location.getValue()));
      }
      if (status != 200) {
        boolean mayHelpLater = status >= 500 || status == 429 || status == 408;
        return new Reply.Done(
            new Unavailable("the host answered with status " + status, mayHelpLater));
      }
      return new Reply.Done(content(response, get, bytesMax));
    } finally {
      Closer.closeQuietly(response);
    }
  }

  private static Fetched content(ClassicHttpResponse response, HttpGet get, int bytesMax)
      throws IOException {
    var entity = response.getEntity();
    var bytes = entity == null ? new byte[0] : entity.getContent().readNBytes(bytesMax + 1);
    if (bytes.length > bytesMax) {
      // There may be no end to it; closing a connection properly would read on.
      get.cancel();
      return new Unavailable("expected at most " + bytesMax + " bytes", false);
    }
    var type = entity == null || entity.getContentType() == null ? "" : entity.getContentType();
    return new Content(bytes, type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  private String reason(Exception e) {
    return switch (e) {
      case GuardedResolver.AddressRefusedException refused -> refused.reason();
      case UnknownHostException _ -> "the host name could not be resolved";
      case ConnectException _ -> "the connection was refused, or took too long";
      case SSLException _ -> "no secure connection could be made";
      case IOException _ -> "the connection broke off";
      default -> "expected a usable address";
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
