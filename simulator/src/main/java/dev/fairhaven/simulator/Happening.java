package dev.fairhaven.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened in the community, with the truth about it.
public sealed interface Happening {

  /// The position in the stream, from zero.
  long sequence();

  /// Unique within the community, and different between communities of different seeds.
  String id();

  Instant time();

  Truth truth();

  /// The same, as if it had happened at `time`. Moments in the data move along.
  Happening movedTo(Instant time);

  /// The body that the platform's API takes, on one line. The truth is not in it.
  default String toJson() {
    return WireJson.write(this);
  }

  /// Posted to `/v1/events`.
  ///
  /// @param target the item that the event carries; an event that carries none has no target
  record EventHappened(
      long sequence,
      String id,
      EventType type,
      Instant time,
      Ref actor,
      @Nullable Ref target,
      Data data,
      Truth truth)
      implements Happening {

    @Override
    public EventHappened movedTo(Instant time) {
      var shift = Duration.between(this.time, time);
      return new EventHappened(sequence, id, type, time, actor, target, data.movedBy(shift), truth);
    }
  }

  /// Posted to `/v1/flags`.
  ///
  /// @param note what the reporter adds; may be empty
  record FlagRaised(
      long sequence,
      String id,
      Instant time,
      Ref item,
      Reporter reporter,
      FlagReason reason,
      String note,
      Truth truth)
      implements Happening {

    @Override
    public FlagRaised movedTo(Instant time) {
      return new FlagRaised(sequence, id, time, item, reporter, reason, note, truth);
    }
  }
}
