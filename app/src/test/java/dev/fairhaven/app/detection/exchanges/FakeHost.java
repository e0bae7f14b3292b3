package dev.fairhaven.app.detection.exchanges;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// A host on this machine that offers what a test tells it to.
final class FakeHost implements AutoCloseable {

  /// @param header by name in lower case
  record Request(String path, Map<String, String> query, Map<String, String> header) {}

  record Answer(int status, String body) {}

  /// What it says to a request.
  @FunctionalInterface
  interface Script {
    Answer answer(Request request);
  }

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Script script = _ -> new Answer(404, "");

  FakeHost() {
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
      var headers = new ConcurrentHashMap<String, String>();
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) ->
                  headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
      var uri = exchange.getRequestURI();
      var request = new Request(uri.getPath(), query(uri), headers);
      requests.add(request);
      var answer = script.answer(request);
      var bytes = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Map<String, String> query(URI uri) {
    return uri.getRawQuery() == null
        ? Map.of()
        : Arrays.stream(uri.getRawQuery().split("&"))
            .map(each -> each.split("=", 2))
            .collect(
                Collectors.toMap(
                    each -> each[0],
                    each -> URLDecoder.decode(each.length > 1 ? each[1] : "", UTF_8)));
  }

  void says(Script answers) {
    script = answers;
  }

  List<Request> requests() {
    return requests;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
