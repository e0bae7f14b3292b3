package dev.fairhaven.app.enforcement.delivery;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.testkit.Golden;
import tools.jackson.databind.SerializationFeature;

/// Keeps one sample of each type of message as a golden file, from which the reference is made.
public final class MessageSample {

  private MessageSample() {}

  /// Fails unless `message` is, line by line, what the golden file of its type says.
  public static void check(OutboxMessage message) {
    var tree = Json.mapper().readTree(message.body());
    var pretty =
        Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree);
    Golden.check(file(message.type()), pretty + "\n");
  }

  static String file(MessageType type) {
    return "enforcement/delivery/" + type.wireName() + ".json";
  }
}
