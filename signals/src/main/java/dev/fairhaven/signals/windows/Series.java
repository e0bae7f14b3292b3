package dev.fairhaven.signals.windows;

/// Something that is counted under many keys.
///
/// @param id identifies what is counted: two definitions never share one by chance
public record Series(long id, Kind kind, Retention retention) {

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
