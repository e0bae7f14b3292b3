package dev.fairhaven.app.shell.bench;

import dev.fairhaven.app.detection.rulesets.RuleTrial;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.simulator.CampaignKind;
import dev.fairhaven.simulator.Community;
import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Truth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well a rule set catches what a simulated community suffers from, by the truth that the
/// simulator knows.
public final class CampaignReport {

  /// What became of one kind of campaign.
  ///
  /// @param campaigns how many there were, and in how many of them something was caught
  /// @param violations events against the policy, and how many of them rules judged
  /// @param precision of all events that were judged by the rules that caught some of this kind:
  ///   the share that was against the policy; 1 when there are none
  public record Line(
      String kind,
      int campaigns,
      int campaignsCaught,
      long violations,
      long caught,
      double recall,
      double precision) {}

  /// @param falsePositives events of ordinary life that were judged
  public record Report(
      long events, long judged, long falsePositives, double precision, List<Line> campaigns) {}

  private final Map<String, long[]> judgedByRule = new HashMap<>();
  private final Map<CampaignKind, Tally> tallies = new HashMap<>();
  private long events;
  private long judged;
  private long right;
  private long ordinary;

  private static final class Tally {
    private final Set<String> campaigns = new HashSet<>();
    private final Set<String> campaignsCaught = new HashSet<>();
    private final Set<String> rules = new HashSet<>();
    private long violations;
    private long caught;
  }

  private CampaignReport() {}

  public static Report of(RuleSet rules, Community community) {
    var report = new CampaignReport();
    var trial = new RuleTrial(rules);
    community
        .happenings()
        .forEachRemaining(
            happening -> {
              if (happening instanceof EventHappened event) {
                report.note(event.truth(), trial.judge(event(event)));
              }
            });
    return report.report();
  }

  private static Event event(EventHappened happened) {
    return Event.of(
        happened.id(), happened.type().wire(), happened.time(), Json.of(happened.toJson()));
  }

  private void note(Truth truth, Set<String> rules) {
    boolean isViolation = truth instanceof Truth.Violation;
    events++;
    judged += rules.isEmpty() ? 0 : 1;
    right += !rules.isEmpty() && isViolation ? 1 : 0;
    ordinary += !rules.isEmpty() && truth.findCampaign().isEmpty() ? 1 : 0;
    for (var rule : rules) {
      var counts = judgedByRule.computeIfAbsent(rule, _ -> new long[2]);
      counts[0]++;
      counts[1] += isViolation ? 1 : 0;
    }
    if (truth instanceof Truth.Violation violation) {
      note(violation, rules);
    }
  }

  private void note(Truth.Violation violation, Set<String> rules) {
    var tally = tallies.computeIfAbsent(violation.campaign().kind(), _ -> new Tally());
    tally.violations++;
    tally.campaigns.add(violation.campaign().id());
    if (!rules.isEmpty()) {
      tally.caught++;
      tally.campaignsCaught.add(violation.campaign().id());
      tally.rules.addAll(rules);
    }
  }

  private Report report() {
    var lines =
        Arrays.stream(CampaignKind.values())
            .filter(tallies::containsKey)
            .map(kind -> line(kind, tallies.getOrDefault(kind, new Tally())))
            .toList();
    return new Report(events, judged, ordinary, share(right, judged), lines);
  }

  private Line line(CampaignKind kind, Tally tally) {
    long[] total = new long[2];
    for (var rule : tally.rules) {
      var counts = judgedByRule.getOrDefault(rule, new long[2]);
      total[0] += counts[0];
      total[1] += counts[1];
    }
    return new Line(
        kind.wire(),
        tally.campaigns.size(),
        tally.campaignsCaught.size(),
        tally.violations,
        tally.caught,
        share(tally.caught, tally.violations),
        share(total[1], total[0]));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
