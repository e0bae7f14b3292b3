package dev.fairhaven.signals.windows;

import org.jspecify.annotations.Nullable;

/// Something that is counted under many keys.
///
/// @param id identifies what is counted: two definitions never share one by chance
public record Series(long id, Kind kind, Retention retention) {

  /// Looked up for each feature of each event, so the cheap questions come first.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Series series
            && series.id == id
            && series.kind == kind
            && series.retention.equals(retention));
  }

  /// Series that count the same thing for different lengths of time have one id.
  @Override
  public int hashCode() {
    return Long.hashCode(id) * 31 + retention.code();
  }
}
