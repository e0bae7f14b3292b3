package dev.fairhaven.app.shell.bench;

import dev.fairhaven.app.intake.imports.FileEvents;
import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Events ready to be sent, each time under a new id. Thread-safe.
final class EventPool {

  /// How many events are kept ready; they are sent round and round.
  static final int EVENTS_MAX = 200_000;

  private final String run;
  private final List<String> tails;
  private final AtomicLong taken = new AtomicLong();

  /// @param run starts each id, so that a second run does not send retries of the first
  /// @param tails events as JSON without their ids and without the opening brace
  private EventPool(String run, List<String> tails) {
    this.run = run;
    this.tails = List.copyOf(tails);
  }

  static EventPool load(FileEvents file, String run) throws IOException {
    var tails = new ArrayList<String>();
    for (var event = file.next();
        event.isPresent() && tails.size() < EVENTS_MAX;
        event = file.next()) {
      tails.add(Json.write(event.get().without("id")).substring(1));
    }
    return new EventPool(run, tails);
  }

  int size() {
    return tails.size();
  }

  byte[] next() {
    long number = taken.getAndIncrement();
    var tail = tails.get((int) (number % tails.size()));
    return ("{\"id\":\"" + run + "-" + number + "\"," + tail).getBytes(StandardCharsets.UTF_8);
  }
}
