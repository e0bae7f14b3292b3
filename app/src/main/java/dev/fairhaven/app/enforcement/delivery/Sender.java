package dev.fairhaven.app.enforcement.delivery;

import java.util.Map;

/// Port to the network: sends one request and says what came of it. Never throws for what the other
/// side does.
public interface Sender {

  Reply send(Request request);

  /// @param headers by name; without content type
  record Request(String url, Map<String, String> headers, String body) {}
}
