package dev.fairhaven.app.oversight.figures.web;

import dev.fairhaven.app.decisions.log.DecisionFilter;
import dev.fairhaven.app.decisions.log.DecisionLinks;
import dev.fairhaven.app.decisions.log.Verdicts;
import dev.fairhaven.app.oversight.figures.Figures;
import dev.fairhaven.app.oversight.figures.Metric;
import dev.fairhaven.app.oversight.figures.Series;
import dev.fairhaven.app.platform.web.Query;
import dev.fairhaven.app.platform.web.TimeRange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The time series charts of the overview.
public enum Chart {
  VERDICTS("What was done", "Decisions other than allow, by verdict"),
  DECIDERS("Who decided", "Decisions other than allow, by rules and by people"),
  EVENTS("What came in", "Events, by type");

  /// The maximum number of series; the rest are combined into one.
  static final int SERIES_MAX = 6;

  private static final String OTHERS = "others";

  private final String title;
  private final String question;

  Chart(String title, String question) {
    this.title = title;
    this.question = question;
  }

  public String title() {
    return title;
  }

  public String question() {
    return question;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Chart> find(String wireName) {
    return Arrays.stream(values()).filter(chart -> chart.wireName().equals(wireName)).findFirst();
  }

  Series series(Figures figures, TimeRange range) {
    return switch (this) {
      case VERDICTS -> figures.verdicts(range).only(Verdicts.ALL.subList(1, Verdicts.ALL.size()));
      case DECIDERS -> figures.acted(range).only(List.of("rules", "person", "platform"));
      case EVENTS -> mostFrequent(figures.series(Metric.EVENTS, range));
    };
  }

  private static Series mostFrequent(Series series) {
    if (series.keys().size() <= SERIES_MAX) {
      return series;
    }
    var kept = series.keys().subList(0, SERIES_MAX - 1);
    return series.regroup(key -> kept.contains(key) ? key : OTHERS);
  }

  /// The display name of a key.
  public String label(String key) {
    return switch (this) {
      case VERDICTS -> Verdicts.word(key);
      case DECIDERS ->
          switch (key) {
            case "rules" -> "Rules";
            case "person" -> "People";
            default -> "Fairhaven itself";
          };
      case EVENTS -> key;
    };
  }

  /// The colour token of a key.
  String colour(String key, int index) {
    return this == VERDICTS ? VERDICT_COLOURS.getOrDefault(key, "control") : "chart-" + (index + 1);
  }

  private static final Map<String, String> VERDICT_COLOURS =
      Map.of(
          "label", "chart-6",
          "review", "chart-1",
          "limit", "chart-4",
          "warn", "moderate",
          "remove", "serious",
          "strike", "chart-5",
          "suspend", "critical",
          "ban", "text",
          "reversal", "good");

  /// The list of the records that a key counts; empty if there is no such list.
  public Optional<String> href(String key, TimeRange range) {
    var query = new Query(DecisionLinks.LIST, Map.of("range", range.wireName()));
    return switch (this) {
      case VERDICTS -> Optional.of(query.with("verdict", key).href());
      case DECIDERS ->
          Optional.of(query.with("decider", key).with("verdict", DecisionFilter.ACTED).href());
      case EVENTS -> Optional.empty();
    };
  }
}
