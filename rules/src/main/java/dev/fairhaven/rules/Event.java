package dev.fairhaven.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// An event that rules evaluate.
///
/// @param id as the platform numbers events
/// @param type what `GetActionName` returns
/// @param time when it happened, to the microsecond; the only clock rules have
/// @param data what `JsonData` and `EntityJson` read
/// @param secrets what `JsonData` reads for features marked secret
public record Event(String id, String type, Instant time, Json data, Json secrets) {

  public Event {
    time = time.truncatedTo(ChronoUnit.MICROS);
  }

  public static Event of(String id, String type, Instant time, Json data) {
    return new Event(id, type, time, data, Json.NOTHING);
  }
}
