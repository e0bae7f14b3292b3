package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an event's time comes from.
sealed interface EventTime {

  /// @throws ProblemException with `UNUSABLE_ROW` if the row has no usable time
  Instant of(RowContext row, InstantSource clock);

  List<Column> columns();

  /// @param time `now`, an RFC 3339 time, or a column; null means now
  /// @param format how the column's times are written; null means RFC 3339
  /// @throws ProblemException with `INVALID_MAPPING`
  static EventTime parse(@Nullable String time, @Nullable String format) {
    if (time == null || time.equals("now")) {
      return new Now();
    }
    return TimeFormat.RFC_3339
        .parse(time)
        .<EventTime>map(Fixed::new)
        .orElseGet(() -> new InColumn(Column.of(time), TimeFormat.named(format)));
  }

  /// The moment of the import.
  record Now() implements EventTime {

    @Override
    public Instant of(RowContext row, InstantSource clock) {
      return clock.instant();
    }

    @Override
    public List<Column> columns() {
      return List.of();
    }
  }

  record Fixed(Instant time) implements EventTime {

    @Override
    public Instant of(RowContext row, InstantSource clock) {
      return time;
    }

    @Override
    public List<Column> columns() {
      return List.of();
    }
  }

  record InColumn(Column column, TimeFormat format) implements EventTime {

    @Override
    public Instant of(RowContext row, InstantSource clock) {
      return row.text(column)
          .flatMap(format::parse)
          .orElseThrow(
              () ->
                  new ProblemException(
                      ImportProblem.UNUSABLE_ROW,
                      "time: expected " + format.expected() + " in column '" + column + "'"));
    }

    @Override
    public List<Column> columns() {
      return List.of(column);
    }
  }
}
