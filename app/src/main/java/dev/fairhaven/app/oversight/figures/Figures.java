package dev.fairhaven.app.oversight.figures;

import dev.fairhaven.app.oversight.figures.Tally.DecisionKey;
import dev.fairhaven.app.platform.web.TimeRange;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Time series of the counts, ready for display. Thread-safe.
@Component
public final class Figures {

  /// How long counts per minute are kept.
  public static final Duration MINUTES_KEPT = Duration.ofDays(3);

  /// Differs from `rules/allow`, which stands for allows that add labels.
  private static final String PLAIN_ALLOW = "rules/allow/plain";

  private final CountStore store;
  private final InstantSource clock;

  Figures(CountStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  public Series series(Metric metric, TimeRange range) {
    var from = range.from(clock.instant());
    return Series.of(range, from, store.sums(metric, from, range.step()));
  }

  /// Decisions by verdict, including plain allows.
  public Series verdicts(TimeRange range) {
    return decisions(range).regroup(key -> DecisionKey.parse(key).verdict());
  }

  /// Decisions other than allows, by type of decider: `rules`, `person` or `platform`.
  public Series acted(TimeRange range) {
    var all = series(Metric.DECISIONS, range);
    return all.only(all.keys().stream().filter(key -> !isAllow(key)).toList())
        .regroup(key -> DecisionKey.parse(key).decider());
  }

  private static boolean isAllow(String key) {
    return DecisionKey.parse(key).verdict().equals("allow");
  }

  private Series decisions(TimeRange range) {
    return withAllows(series(Metric.DECISIONS, range), series(Metric.EVENTS, range));
  }

  /// Adds plain allows, which are not counted individually: rules decide every event, so they are
  /// the events minus all other decisions by rules.
  static Series withAllows(Series decisions, Series events) {
    var byRules = decisions.regroup(key -> DecisionKey.parse(key).decider()).values("rules");
    var accepted = events.sum();
    var allows =
        IntStream.range(0, decisions.steps())
            .mapToObj(i -> Math.max(0, accepted.get(i) - byRules.get(i)))
            .toList();
    Map<String, List<Long>> all = new LinkedHashMap<>(decisions.byKey());
    if (allows.stream().anyMatch(number -> number > 0)) {
      all.put(PLAIN_ALLOW, allows);
    }
    return new Series(decisions.from(), decisions.step(), decisions.steps(), all);
  }
}
