package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedEntry;
import dev.fairhaven.app.enforcement.actions.Effect;
import dev.fairhaven.app.enforcement.actions.Enforcement;
import dev.fairhaven.app.enforcement.actions.EnforcementAction;
import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.appeals.Appeal;
import dev.fairhaven.app.review.appeals.Appeals;
import dev.fairhaven.app.review.flags.Flag;
import dev.fairhaven.app.review.flags.FlagRequest;
import dev.fairhaven.app.review.flags.Flags;
import dev.fairhaven.app.review.flags.Reporter;
import dev.fairhaven.app.review.flags.TrackRecord;
import dev.fairhaven.app.review.queues.Reason;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.queues.TaskHistory;
import dev.fairhaven.app.review.queues.TaskReason;
import dev.fairhaven.app.review.queues.TaskStep;
import dev.fairhaven.app.review.station.Consequence;
import dev.fairhaven.app.review.station.web.StationPage.FlagLine;
import dev.fairhaven.app.review.station.web.StationPage.Rule;
import dev.fairhaven.app.review.station.web.StationPage.Step;
import dev.fairhaven.app.review.station.web.StationPage.Why;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows why a task exists: rule matches, flags with their reporters, earlier decisions about the
/// item, and escalations.
@Component
final class WhyPanel {

  static final int RULE_DECISIONS_MAX = 5;
  static final int FLAGS_MAX = 30;
  static final int EARLIER_MAX = 5;
  static final int LISTED_MAX = 20;

  private final TaskHistory history;
  private final Decisions decisions;
  private final Flags flags;
  private final Appeals appeals;
  private final Enforcement enforcement;
  private final Policies policies;
  private final Pasts pasts;
  private final Likenesses likenesses;

  WhyPanel(
      TaskHistory history,
      Decisions decisions,
      Flags flags,
      Appeals appeals,
      Enforcement enforcement,
      Policies policies,
      Pasts pasts,
      Likenesses likenesses) {
    this.history = history;
    this.decisions = decisions;
    this.flags = flags;
    this.appeals = appeals;
    this.enforcement = enforcement;
    this.policies = policies;
    this.pasts = pasts;
    this.likenesses = likenesses;
  }

  /// Everything that led to the task.
  Origin originOf(Task task) {
    var reasons = history.reasons(task.id());
    var appeal = appealIn(reasons).map(appeals::require);
    if (appeal.isEmpty()) {
      return new Origin(raisedBy(reasons), flagsOf(task, task.id()), null, null);
    }
    var appealed = decisions.require(appeal.get().decision());
    return appealed.cause() instanceof Cause.OfTask(var first)
        ? new Origin(raisedBy(history.reasons(first)), flagsOf(task, first), appeal.get(), appealed)
        : new Origin(List.of(appealed), List.of(), appeal.get(), appealed);
  }

  /// The origin of a task. For an appeal, the origin of the decision that it is about.
  ///
  /// @param raisedBy the decisions of rules, newest first
  /// @param flags most relevant first
  /// @param appealed the decision appealed against
  record Origin(
      List<Decision> raisedBy,
      List<Flag> flags,
      @Nullable Appeal appeal,
      @Nullable Decision appealed) {}

  private static Optional<AppealId> appealIn(List<TaskReason> reasons) {
    return reasons.stream()
        .flatMap(
            reason ->
                reason.reason() instanceof Reason.AppealReason(var appeal)
                    ? Stream.of(appeal)
                    : Stream.empty())
        .findFirst();
  }

  private List<Decision> raisedBy(List<TaskReason> reasons) {
    return reasons.reversed().stream()
        .flatMap(
            reason ->
                reason.reason() instanceof Reason.RuleReason(var decision)
                    ? Stream.of(decision)
                    : Stream.empty())
        .limit(RULE_DECISIONS_MAX)
        .flatMap(id -> decisions.find(id).stream())
        .toList();
  }

  private List<Flag> flagsOf(Task task, TaskId raised) {
    return flags.on(task.item(), FLAGS_MAX).stream()
        .filter(flag -> flag.task().equals(raised))
        .sorted(Comparator.comparing((Flag flag) -> flag.request().reporter().kind()).reversed())
        .toList();
  }

  Why of(Task task, Origin origin, List<Step> steps) {
    return new Why(
        origin.raisedBy().stream()
            .flatMap(decision -> rules(decision).stream())
            .distinct()
            .toList(),
        listed(origin.raisedBy()),
        likenesses.of(origin.raisedBy()),
        lines(origin.flags()),
        (int) origin.flags().stream().map(flag -> flag.request().reporter()).distinct().count(),
        earlier(task, origin),
        steps.stream().filter(step -> step.what().equals(handedOn())).toList(),
        appeal(origin));
  }

  /// The list entries in the evidence of decisions, each with each match once.
  private static List<MatchedEntry> listed(List<Decision> decisions) {
    return decisions.stream()
        .flatMap(decision -> decision.evidence().entries().stream())
        .distinct()
        .limit(LISTED_MAX)
        .toList();
  }

  private StationPage.@Nullable Appeal appeal(Origin origin) {
    var appeal = origin.appeal();
    var appealed = origin.appealed();
    return appeal == null || appealed == null
        ? null
        : new StationPage.Appeal(
            appeal.text().value(),
            appeal.lodgedAt(),
            pasts.of(List.of(appealed)).getFirst(),
            section(appealed.policy()),
            appealed.note(),
            enforcement.of(appealed.id()).stream().map(WhyPanel::enforcementAction).toList());
  }

  private @Nullable String section(@Nullable PolicyRef ref) {
    return ref == null
        ? null
        : policies
            .findSection(ref)
            .map(section -> section.number() + " " + section.title())
            .orElse(ref.section());
  }

  private static String enforcementAction(EnforcementAction enforcementAction) {
    return switch (enforcementAction.effect()) {
      case Effect.Label(var label) -> "label " + label;
      case Effect.Limit _ -> "limited";
      case Effect.Remove _ -> "removed";
      case Effect.Warn _ -> "warned";
      case Effect.Strike(int number, int of) -> "strike " + number + " of " + of;
      case Effect.Suspend(var period) -> "suspended for " + Consequence.period(period);
      case Effect.Ban _ -> "banned";
    };
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

  private List<StationPage.Past> earlier(Task task, Origin origin) {
    var shown =
        Stream.concat(origin.raisedBy().stream(), Optional.ofNullable(origin.appealed()).stream())
            .map(Decision::id)
            .toList();
    return pasts.of(
        decisions.about(task.item(), EARLIER_MAX + RULE_DECISIONS_MAX).stream()
            .filter(decision -> !shown.contains(decision.id()) && !isEventAllow(decision))
            .limit(EARLIER_MAX)
            .toList());
  }

  /// Rules allow almost every event; showing that would tell a reviewer nothing.
  private static boolean isEventAllow(Decision decision) {
    return decision.decider() instanceof Decider.Rules && decision.isPlainAllow();
  }

  /// The reasons given in flags, in words, most frequent first.
  static List<String> suspicions(List<Flag> open) {
    return open.stream()
        .collect(
            Collectors.groupingBy(
                flag -> flag.request().suspicion().words(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
