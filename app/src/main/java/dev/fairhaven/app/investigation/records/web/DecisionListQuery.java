package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.DecisionFilter;
import dev.fairhaven.app.decisions.log.DecisionLinks;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.web.Chip;
import dev.fairhaven.app.platform.web.Query;
import dev.fairhaven.app.platform.web.TimeRange;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The filters of the decision list, as they appear in the URL. Invalid parameters are ignored: a
/// link from elsewhere shows too much rather than an error.
record DecisionListQuery(Query query) {

  private static final List<String> NAMES =
      List.of(
          "verdict", "decider", "staff", "rule", "policy", "section", "label", "type", "range",
          "from", "until", "before");

  static DecisionListQuery of(Map<String, String> parameters) {
    var known = new HashMap<>(parameters);
    known.keySet().retainAll(NAMES);
    return new DecisionListQuery(new Query(DecisionLinks.LIST, known));
  }

  DecisionFilter filter(Instant now) {
    return new DecisionFilter(
        query.get("verdict"),
        query.get("decider"),
        read("staff", StaffId::parse),
        query.get("rule"),
        query.get("policy"),
        query.get("section"),
        query.get("label"),
        query.get("type"),
        from(now),
        read("until", Instant::parse),
        read("before", DecisionId::parse));
  }

  private @Nullable Instant from(Instant now) {
    var range = query.find("range");
    return range.isPresent()
        ? TimeRange.parse(range.get()).from(now)
        : read("from", Instant::parse);
  }

  private <T> @Nullable T read(String name, Function<String, T> parser) {
    try {
      return query.find(name).map(parser).orElse(null);
    } catch (DateTimeParseException | ProblemException _) {
      return null;
    }
  }

  /// The active filters.
  ///
  /// @param staffName resolves a staff id to a name
  List<Chip> chips(UnaryOperator<String> staffName) {
    List<Chip> chips = new ArrayList<>();
    add(
        chips,
        "verdict",
        "Verdict",
        verdict -> verdict.equals(DecisionFilter.ACTED) ? "all but allow" : verdict);
    add(chips, "decider", "Decided by", UnaryOperator.identity());
    add(chips, "staff", "Person", staffName);
    add(chips, "rule", "Rule", UnaryOperator.identity());
    add(chips, "policy", "Policy", UnaryOperator.identity());
    add(chips, "section", "Section", UnaryOperator.identity());
    add(chips, "label", "Label", UnaryOperator.identity());
    add(chips, "type", "Item type", UnaryOperator.identity());
    add(chips, "range", "Time", range -> TimeRange.parse(range).label().toLowerCase(Locale.ROOT));
    add(chips, "from", "From", UnaryOperator.identity());
    add(chips, "until", "Until", UnaryOperator.identity());
    return chips;
  }

  private void add(List<Chip> chips, String name, String label, UnaryOperator<String> words) {
    query
        .find(name)
        .ifPresent(
            value ->
                chips.add(
                    new Chip(label, words.apply(value), query.without(name, "before").href())));
  }
}
