package dev.fairhaven.app.platform.web;

import org.jspecify.annotations.Nullable;

/// Links around one page of a long list, by key rather than by number.
///
/// @param firstHref back to the newest; null on the first page
/// @param nextHref to older ones; null on the last page
public record Pager(@Nullable String firstHref, @Nullable String nextHref) {

  public static final Pager NONE = new Pager(null, null);

  public boolean isNeeded() {
    return firstHref != null || nextHref != null;
  }
}
