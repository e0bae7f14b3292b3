package dev.fairhaven.app.detection.exchanges.source;

import dev.fairhaven.app.detection.exchanges.ExchangeException;
import dev.fairhaven.app.platform.fetch.Fetched.Content;
import dev.fairhaven.app.platform.fetch.Fetched.Unavailable;
import dev.fairhaven.app.platform.fetch.Fetcher;
import dev.fairhaven.app.platform.kernel.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Fetches pages from the host of an exchange.
///
/// @param headers sent with each request
record HttpPages(Fetcher fetcher, String base, Map<String, String> headers) {

  static final int BYTES_MAX = 64 * 1024 * 1024;

  /// @param path path and query; begins with `/` unless it is empty or begins with `?`
  byte[] get(String path) throws ExchangeException {
    return get(address(base + path));
  }

  byte[] get(URI address) throws ExchangeException {
    return switch (fetcher.get(address, headers, BYTES_MAX)) {
      case Content(var bytes, _) -> bytes;
      case Unavailable(var reason, _) when reason.endsWith("410") ->
          throw ExchangeException.checkpointGone();
      case Unavailable(var reason, _) -> throw new ExchangeException(reason);
    };
  }

  JsonNode json(String path) throws ExchangeException {
    return json(get(path));
  }

  static JsonNode json(byte[] bytes) throws ExchangeException {
    try {
      var node = Json.mapper().readTree(bytes);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException _) {
      // Reported below: the parser's message would quote fetched content.
    }
    throw new ExchangeException("expected a JSON object in answer");
  }

  static URI address(String text) throws ExchangeException {
    try {
      return new URI(text);
    } catch (URISyntaxException _) {
      throw new ExchangeException("expected a usable address");
    }
  }

  /// Parameters as a query string with its `?`.
  static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&", "?", ""));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
