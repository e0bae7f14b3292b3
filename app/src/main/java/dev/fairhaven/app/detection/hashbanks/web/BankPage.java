package dev.fairhaven.app.detection.hashbanks.web;

import dev.fairhaven.app.detection.hashbanks.Bank;
import dev.fairhaven.app.detection.hashbanks.BankEntry;
import dev.fairhaven.app.detection.hashbanks.BankHit;
import dev.fairhaven.app.detection.hashbanks.BankLinks;
import dev.fairhaven.app.detection.hashbanks.EntryLines;
import dev.fairhaven.app.detection.hashbanks.EntryState;
import dev.fairhaven.app.detection.hashbanks.HitStore.HitCounts;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Pager;
import dev.fairhaven.app.platform.web.Tab;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One bank, in one of three views.
///
/// @param createdBy a display name
/// @param hits its hits within the last 30 days
public record BankPage(Bank bank, String createdBy, HitCounts hits, View view) {

  /// The content of the selected view.
  public sealed interface View {}

  /// @param part the search text; empty for all
  /// @param state the state filter; empty for any
  /// @param form the form for adding entries, as submitted
  /// @param badLines the invalid lines of the form
  /// @param error why a picture could not be added; null if there is no error
  public record Entries(
      List<EntryRow> rows,
      Pager pager,
      String part,
      String state,
      Map<String, String> form,
      List<EntryLines.Line> badLines,
      @Nullable String error)
      implements View {

    public boolean isFiltered() {
      return !part.isEmpty() || !state.isEmpty();
    }
  }

  /// @param addedBy a display name
  public record EntryRow(BankEntry entry, String addedBy, HitCounts hits) {}

  public record Hits(List<HitRow> rows, Pager pager) implements View {}

  /// @param judgedBy a display name; empty until the hit has been reviewed
  /// @param entry null if it has been removed
  public record HitRow(BankHit hit, @Nullable BankEntry entry, String judgedBy) {}

  /// @param form the submitted values by field
  /// @param errors the validation messages by field
  public record Settings(Map<String, String> form, Map<String, String> errors) implements View {}

  public List<Tab> tabs() {
    var link = BankLinks.page(bank.name().value());
    return List.of(
        new Tab("Entries", link, (long) bank.entries(), view instanceof Entries),
        new Tab("Hits", link + "/hits", (long) hits.hits(), view instanceof Hits),
        Tab.of("Settings", link + "/settings", view instanceof Settings));
  }

  public static List<Option> states() {
    return List.of(
        new Option("", "Any state"),
        new Option(EntryState.ACTIVE.wireName(), BankWords.state(EntryState.ACTIVE)),
        new Option(EntryState.DISABLED.wireName(), BankWords.state(EntryState.DISABLED)),
        new Option(EntryState.QUARANTINED.wireName(), BankWords.state(EntryState.QUARANTINED)));
  }

  public static List<Option> tiers() {
    return List.of(
        new Option("unconfirmed", "Nobody made sure yet"),
        new Option("confirmed", "Confirmed: somebody made sure"));
  }
}
