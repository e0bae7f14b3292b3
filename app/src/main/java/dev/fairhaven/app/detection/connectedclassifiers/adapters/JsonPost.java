package dev.fairhaven.app.detection.connectedclassifiers.adapters;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierException;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.platform.fetch.GuardedClients;
import dev.fairhaven.app.platform.fetch.GuardedClients.Connections;
import dev.fairhaven.app.platform.fetch.GuardedResolver;
import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends JSON to an address that the operator configured, which may be internal, and reads the JSON
/// response. Thread-safe.
///
/// Follows no redirects, so that the key goes nowhere else. Does not retry, keep cookies,
/// decompress or use a proxy. Limits the size of the response, and the total duration to the
/// deadline.
final class JsonPost implements AutoCloseable {

  static final int ANSWER_BYTES_MAX = 256 * 1024;

  /// The longest pause that a classifier can ask for.
  static final Duration PAUSE_MAX = Duration.ofMinutes(10);

  private final URI address;
  private final String key;
  private final Duration deadline;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("classifier-deadlines").factory());

  /// @param key sent as a bearer token; empty for none
  JsonPost(URI address, String key, Duration deadline, int atOnce) {
    this.address = address;
    this.key = key;
    this.deadline = deadline;
    this.client =
        GuardedClients.make(
            new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, true),
            new Connections(atOnce, atOnce),
            deadline,
            "Fairhaven/1");
  }

  /// @return the object in a response with status 200
  ObjectNode send(JsonNode body) throws ClassifierException {
    var post = new HttpPost(address);
    if (!key.isEmpty()) {
      post.setHeader("Authorization", "Bearer " + key);
    }
    post.setEntity(new StringEntity(Json.write(body), ContentType.APPLICATION_JSON));
    // The client's own timeouts restart with every packet; this one does not.
    var end = deadlines.schedule(post::cancel, deadline.toNanos(), TimeUnit.NANOSECONDS);
    try {
      return object(read(client.executeOpen(null, post, null), post));
    } catch (IOException e) {
      throw post.isCancelled() ? tooSlow() : unreached(e);
    } finally {
      end.cancel(false);
    }
  }

  private static byte[] read(ClassicHttpResponse response, HttpPost post)
      throws IOException, ClassifierException {
    try {
      if (response.getCode() != 200) {
        // The body of an error may be of any kind and length.
        post.cancel();
        throw refused(response);
      }
      var entity = response.getEntity();
      var bytes =
          entity == null ? new byte[0] : entity.getContent().readNBytes(ANSWER_BYTES_MAX + 1);
      if (bytes.length > ANSWER_BYTES_MAX) {
        post.cancel();
        throw ClassifierException.down(
            Reason.UNREADABLE, "its answer is longer than " + ANSWER_BYTES_MAX + " bytes");
      }
      return bytes;
    } finally {
      Closer.closeQuietly(response);
    }
  }

  private static ObjectNode object(byte[] bytes) throws ClassifierException {
    try {
      if (Json.mapper().readTree(bytes) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException _) {
      // Reported below: the parser's message would quote the response.
    }
    throw ClassifierException.down(Reason.UNREADABLE, "its answer is not a JSON object");
  }

  private static ClassifierException refused(ClassicHttpResponse response) {
    int status = response.getCode();
    var message = "it answered with status " + status;
    return switch (status) {
      case 429, 503 -> leaveAlone(message, response);
      // A rejection of one text says nothing about the next one.
      case 400, 413, 422 -> ClassifierException.aboutInput(Reason.REFUSED, message);
      default -> ClassifierException.down(Reason.REFUSED, message);
    };
  }

  private static ClassifierException leaveAlone(String message, ClassicHttpResponse response) {
    var header = response.getFirstHeader("Retry-After");
    if (header == null || !header.getValue().strip().matches("[1-9][0-9]{0,8}")) {
      return ClassifierException.down(Reason.REFUSED, message);
    }
    var asked = Duration.ofSeconds(Long.parseLong(header.getValue().strip()));
    return ClassifierException.leaveAlone(
        message, asked.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : asked);
  }

  private ClassifierException tooSlow() {
    return ClassifierException.down(
        Reason.DEADLINE, "no complete answer within " + deadline.toMillis() + " ms");
  }

  private static ClassifierException unreached(IOException e) {
    return ClassifierException.down(
        Reason.REFUSED,
        switch (e) {
          case GuardedResolver.AddressRefusedException refused -> refused.reason();
          case UnknownHostException _ -> "the host name could not be resolved";
          case ConnectException _ -> "the connection was refused";
          case SSLException _ -> "no secure connection could be made";
          default -> "the connection broke off";
        });
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
