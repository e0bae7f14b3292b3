package dev.fairhaven.app.review.web;

import dev.fairhaven.app.decisions.Decider;
import dev.fairhaven.app.decisions.Decision;
import dev.fairhaven.app.decisions.Decisions;
import dev.fairhaven.app.flags.Flag;
import dev.fairhaven.app.flags.FlagRequest;
import dev.fairhaven.app.flags.Flags;
import dev.fairhaven.app.flags.Reporter;
import dev.fairhaven.app.flags.TrackRecord;
import dev.fairhaven.app.queues.Reason;
import dev.fairhaven.app.queues.Task;
import dev.fairhaven.app.queues.TaskReason;
import dev.fairhaven.app.queues.TaskStep;
import dev.fairhaven.app.review.web.StationPage.FlagLine;
import dev.fairhaven.app.review.web.StationPage.Rule;
import dev.fairhaven.app.review.web.StationPage.Step;
import dev.fairhaven.app.review.web.StationPage.Why;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells why a task exists: rules with their sentence, flags with their reporters, what was decided
/// about the item before, who handed it on.
@Component
final class WhyPanel {

  static final int RULE_DECISIONS_MAX = 5;
  static final int FLAGS_MAX = 30;
  static final int EARLIER_MAX = 5;

  private final Decisions decisions;
  private final Flags flags;
  private final Pasts pasts;

  WhyPanel(Decisions decisions, Flags flags, Pasts pasts) {
    this.decisions = decisions;
    this.flags = flags;
    this.pasts = pasts;
  }

  /// The decisions of rules that raised the task, the latest first.
  List<Decision> raisedBy(List<TaskReason> reasons) {
    return reasons.reversed().stream()
        .flatMap(
            reason ->
                reason.reason() instanceof Reason.RuleReason(var decision)
                    ? java.util.stream.Stream.of(decision)
                    : java.util.stream.Stream.empty())
        .limit(RULE_DECISIONS_MAX)
        .flatMap(id -> decisions.find(id).stream())
        .toList();
  }

  /// The open flags on the item, those that weigh most first.
  List<Flag> openFlags(Task task) {
    return flags.on(task.item(), FLAGS_MAX).stream()
        .filter(flag -> flag.task().equals(task.id()))
        .sorted(Comparator.comparing((Flag flag) -> flag.request().reporter().kind()).reversed())
        .toList();
  }

  Why of(Task task, List<Decision> raisedBy, List<Flag> openFlags, List<Step> history) {
    return new Why(
        raisedBy.stream().flatMap(decision -> rules(decision).stream()).distinct().toList(),
        lines(openFlags),
        (int) openFlags.stream().map(flag -> flag.request().reporter()).distinct().count(),
        earlier(task, raisedBy),
        history.stream().filter(step -> step.what().equals(handedOn())).toList(),
        null);
  }

  static String handedOn() {
    return TaskStep.What.ESCALATED.wireName();
  }

  private static List<Rule> rules(Decision decision) {
    int version = decision.decider() instanceof Decider.Rules(int number) ? number : 0;
    return decision.evidence().rules().stream()
        .map(rule -> new Rule(rule.name(), rule.description(), decision.id(), version))
        .toList();
  }

  private List<FlagLine> lines(List<Flag> open) {
    var records =
        flags.trackRecords(
            open.stream().map(flag -> flag.request().reporter()).collect(Collectors.toSet()));
    return open.stream().map(flag -> line(flag.request(), records)).toList();
  }

  private static FlagLine line(FlagRequest flag, Map<Reporter, TrackRecord> records) {
    var note = flag.note();
    return new FlagLine(
        flag.suspicion().words(),
        flag.reporter().kind().words(),
        flag.reporter().id(),
        records.getOrDefault(flag.reporter(), TrackRecord.NONE),
        note == null ? null : note.value(),
        flag.time());
  }

  private List<StationPage.Past> earlier(Task task, List<Decision> raisedBy) {
    var shown = raisedBy.stream().map(Decision::id).toList();
    return pasts.of(
        decisions.about(task.item(), EARLIER_MAX + RULE_DECISIONS_MAX).stream()
            .filter(decision -> !shown.contains(decision.id()) && !isEventAllow(decision))
            .limit(EARLIER_MAX)
            .toList());
  }

  /// Rules let almost everything be; that says nothing to a reviewer.
  private static boolean isEventAllow(Decision decision) {
    return decision.decider() instanceof Decider.Rules && decision.isPlainAllow();
  }

  /// What flags say in words, the most frequent first.
  static List<String> suspicions(List<Flag> open) {
    return open.stream()
        .collect(
            Collectors.groupingBy(
                flag -> flag.request().suspicion().words(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .map(Function.identity())
        .toList();
  }
}
