package dev.fairhaven.simulator;

import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Happening.FlagRaised;

/// The form that the platform's API takes.
final class WireJson {

  private WireJson() {}

  static String write(Happening happening) {
    return switch (happening) {
      case EventHappened event -> event(event);
      case FlagRaised flag -> flag(flag);
    };
  }

  private static String event(EventHappened event) {
    var json =
        new JsonText()
            .open()
            .text("id", event.id())
            .text("type", event.type().wire())
            .text("time", event.time().toString())
            .ref("actor", event.actor());
    if (event.target() != null) {
      json.ref("target", event.target());
    }
    return json.data("data", event.data()).close().toString();
  }

  private static String flag(FlagRaised flag) {
    var json =
        new JsonText()
            .open()
            .text("id", flag.id())
            .text("time", flag.time().toString())
            .ref("item", flag.item())
            .name("reporter")
            .open()
            .text("kind", flag.reporter().kind().wire())
            .text("id", flag.reporter().id())
            .close()
            .text("reason", flag.reason().wire());
    if (!flag.note().isEmpty()) {
      json.text("note", flag.note());
    }
    return json.close().toString();
  }
}
