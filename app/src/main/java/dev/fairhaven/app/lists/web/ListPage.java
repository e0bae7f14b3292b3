package dev.fairhaven.app.lists.web;

import dev.fairhaven.app.lists.ListedEntry;
import dev.fairhaven.app.lists.PlatformList;
import dev.fairhaven.app.web.Option;
import dev.fairhaven.app.web.Pager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One list: its entries, what somebody tries, and the form for more.
///
/// @param part what entries shown contain; empty for all
/// @param tried null where nothing was tried
/// @param form the form for more entries as it was sent, empty at first
public record ListPage(
    PlatformList list,
    String createdBy,
    List<Row> rows,
    Pager pager,
    String part,
    @Nullable Trial tried,
    EntryForm form,
    List<BadLine> badLines) {

  static final List<Option> EXPIRIES =
      List.of(
          new Option("", "Never"),
          new Option("1", "After a day"),
          new Option("7", "After a week"),
          new Option("30", "After 30 days"),
          new Option("90", "After 90 days"),
          new Option("365", "After a year"));

  public List<Option> expiries() {
    return EXPIRIES;
  }

  /// @param addedBy a name
  public record Row(ListedEntry entry, String addedBy, boolean hasExpired) {

    static Row of(ListedEntry entry, String addedBy, Instant now) {
      var expiresAt = entry.expiresAt();
      return new Row(entry, addedBy, expiresAt != null && !expiresAt.isAfter(now));
    }
  }

  /// @param entry that matches; null for none
  public record Trial(String value, @Nullable String entry) {}

  /// A line that is no entry.
  ///
  /// @param number from 1
  public record BadLine(int number, String text, String expected) {}
}
