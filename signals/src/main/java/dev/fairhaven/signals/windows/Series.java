package dev.fairhaven.signals.windows;

import org.jspecify.annotations.Nullable;

/// Something that is counted under many keys.
///
/// @param id identifies what is counted: two definitions never share one by chance
public record Series(long id, Kind kind, Retention retention) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Series series
        && series.id == id
        && series.kind == kind
        && series.retention.equals(retention);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
