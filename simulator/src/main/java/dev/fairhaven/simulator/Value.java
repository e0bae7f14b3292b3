package dev.fairhaven.simulator;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The value of one field of an event's data.
public sealed interface Value {

  record Text(String value) implements Value {}

  record Whole(long value) implements Value {}

  record Money(BigDecimal value) implements Value {}

  record Bool(boolean value) implements Value {}

  record Moment(Instant value) implements Value {}

  record Reference(Ref value) implements Value {}

  record Texts(List<String> value) implements Value {

    public Texts {
      value = List.copyOf(value);
    }
  }

  /// Moments move; everything else stays as it is.
  default Value movedBy(Duration shift) {
    return this instanceof Moment(Instant at) ? new Moment(at.plus(shift)) : this;
  }
}
