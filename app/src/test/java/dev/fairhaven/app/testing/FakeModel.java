package dev.fairhaven.app.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A model behind HTTP on this machine that says what a test tells it to.
public final class FakeModel implements AutoCloseable {

  /// @param authorization empty where none was sent
  public record Request(String path, String authorization, String body) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Reply(int status, Map<String, String> headers, byte[] body) {

    public Reply(int status, Map<String, String> headers, String body) {
      this(status, headers, body.getBytes(UTF_8));
    }

    public static Reply of(int status, String body) {
      return new Reply(status, Map.of(), body);
    }
  }

  /// What it says to a request; the connection is closed where it says nothing.
  @FunctionalInterface
  public interface Script {
    Optional<Reply> reply(Request request) throws InterruptedException;
  }

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Script script = _ -> Optional.of(Reply.of(404, ""));

  public FakeModel() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var authorization = exchange.getRequestHeaders().getFirst("Authorization");
      var request =
          new Request(
              exchange.getRequestURI().getPath(),
              authorization == null ? "" : authorization,
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      requests.add(request);
      var reply = script.reply(request);
      if (reply.isPresent()) {
        write(exchange, reply.get());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    var bytes = reply.body();
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  public void says(Script replies) {
    script = replies;
  }

  public void says(int status, String body) {
    script = _ -> Optional.of(Reply.of(status, body));
  }

  /// Answers with a picture.
  public void serves(Supplier<byte[]> picture) {
    script = _ -> Optional.of(new Reply(200, Map.of("Content-Type", "image/png"), picture.get()));
  }

  /// Answers as a chat model whose words are `content`.
  public void chats(String content) {
    says(200, chat(content, "stop"));
  }

  /// The answer of a chat model.
  public static String chat(String content, String finishReason) {
    return """
    {"id":"c1","object":"chat.completion","created":1,"model":"judge-1-q4",
     "choices":[{"index":0,"finish_reason":"%s",
       "message":{"role":"assistant","content":"%s"}}],
     "usage":{"prompt_tokens":9,"completion_tokens":9,"total_tokens":18}}"""
        .formatted(finishReason, content.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  public List<Request> requests() {
    return requests;
  }

  /// What goes before the path of the protocol.
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
