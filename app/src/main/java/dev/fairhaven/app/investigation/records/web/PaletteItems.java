package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionFilter;
import dev.fairhaven.app.decisions.log.DecisionSearch;
import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.ItemPermission;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.web.PaletteResult;
import dev.fairhaven.app.platform.web.PaletteSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds items and accounts by words of their text or name, among those with recent decisions other
/// than a plain allow.
@Component
class PaletteItems implements PaletteSource {

  /// The number of recent decisions searched, which bounds the cost however large the log is.
  static final int DECISIONS_MAX = 500;

  private static final int QUERY_LENGTH_MIN = 2;

  private static final DecisionFilter ACTED =
      new DecisionFilter(
          DecisionFilter.ACTED, null, null, null, null, null, null, null, null, null, null);

  private final DecisionSearch decisions;
  private final Items items;

  PaletteItems(DecisionSearch decisions, Items items) {
    this.decisions = decisions;
    this.items = items;
  }

  @Override
  public String kind() {
    return "Items and accounts decided lately";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public List<PaletteResult> find(String query, Staff staff, int max) {
    boolean isUsable = query.length() >= QUERY_LENGTH_MIN && staff.may(ItemPermission.VIEW);
    return isUsable ? search(query.toLowerCase(Locale.ROOT), max) : List.of();
  }

  private List<PaletteResult> search(String query, int max) {
    var refs =
        decisions.list(ACTED, DECISIONS_MAX).stream()
            .flatMap(PaletteItems::concerned)
            .collect(Collectors.toSet());
    return items.find(refs).values().stream()
        .filter(item -> says(item, query))
        .sorted(Comparator.comparing(Item::lastSeen).reversed())
        .limit(max)
        .map(PaletteIds::result)
        .toList();
  }

  private static Stream<ItemRef> concerned(Decision decision) {
    return Stream.of(decision.item(), decision.account()).filter(Objects::nonNull);
  }

  /// Whether every word of the query occurs in a text of the item.
  private static boolean says(Item item, String query) {
    var text =
        item.data().values().stream()
            .filter(value -> value.isString())
            .map(value -> value.stringValue())
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    return Stream.of(query.split("\\s+")).allMatch(text::contains);
  }
}
