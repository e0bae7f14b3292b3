package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.EntryFilter;
import dev.fairhaven.app.detection.lists.EntryHits.Hits;
import dev.fairhaven.app.detection.lists.ListedEntry;
import dev.fairhaven.app.detection.lists.NewDetails;
import dev.fairhaven.app.detection.lists.PlatformList;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Pager;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.Selection;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One list: its entries, a test of values, and the form for adding entries.
///
/// @param filter which entries are shown
/// @param tried the last test; null if there is none
/// @param form the form as submitted; initially empty
public record ListPage(
    PlatformList list,
    String createdBy,
    List<Row> rows,
    Pager pager,
    EntryFilter filter,
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

  public List<Option> severities() {
    return Severities.options("Nobody said", "");
  }

  public List<Option> leastSeverities() {
    return Severities.options("Any", " and more");
  }

  public boolean isOfTerms() {
    return list.kind() == ListKind.TERMS;
  }

  /// Whether a filter is active.
  public boolean isFiltered() {
    return !filter.part().isEmpty() || !filter.selection().equals(Selection.ALL) || filter.isIdle();
  }

  /// Whether any entry has details to filter by.
  public boolean hasDetails() {
    return isFiltered() || hasSeverity() || hasCategory() || hasLanguage();
  }

  public boolean hasSeverity() {
    return any(entry -> entry.traits().severity() != null);
  }

  public boolean hasCategory() {
    return any(entry -> !entry.traits().category().isEmpty());
  }

  public boolean hasLanguage() {
    return any(entry -> !entry.traits().language().isEmpty());
  }

  public boolean hasOwner() {
    return any(entry -> !entry.owner().isEmpty());
  }

  private boolean any(Predicate<ListedEntry> predicate) {
    return rows.stream().map(Row::entry).anyMatch(predicate);
  }

  public String least() {
    var least = filter.selection().least();
    return least == null ? "" : least.wireName();
  }

  /// Whether the form's optional fields are expanded.
  public boolean isFormOpen() {
    return !form.details().equals(NewDetails.NONE);
  }

  /// @param addedBy a display name
  public record Row(ListedEntry entry, String addedBy, boolean hasExpired, Hits hits) {

    private static final int EXCEPTIONS_SHOWN = 3;

    static Row of(ListedEntry entry, String addedBy, Hits hits, Instant now) {
      var expiresAt = entry.expiresAt();
      return new Row(entry, addedBy, expiresAt != null && !expiresAt.isAfter(now), hits);
    }

    public String severity() {
      var severity = entry.traits().severity();
      return severity == null ? "" : severity.wireName();
    }

    /// The exceptions, truncated for display.
    public String exceptions() {
      var all = entry.traits().exceptions();
      var shown = String.join(", ", all.subList(0, Math.min(EXCEPTIONS_SHOWN, all.size())));
      return all.size() > EXCEPTIONS_SHOWN
          ? shown + " and " + (all.size() - EXCEPTIONS_SHOWN) + " more"
          : shown;
    }
  }

  /// @param entry the entry that matches; null if none does
  public record Trial(String value, @Nullable String entry) {}

  /// An invalid line.
  ///
  /// @param number from 1
  public record BadLine(int number, String text, String expected) {}
}
