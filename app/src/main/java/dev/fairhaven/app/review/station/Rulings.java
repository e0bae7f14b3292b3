package dev.fairhaven.app.review.station;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.enforcement.actions.Enforcement;
import dev.fairhaven.app.enforcement.actions.StrikeOutcome;
import dev.fairhaven.app.enforcement.actions.Violation;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.station.Ruling.AppealAnswer;
import dev.fairhaven.app.review.station.Ruling.Judgement;
import dev.fairhaven.app.review.station.store.PendingStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Validates rulings, and predicts what they would lead to.
@Component
public final class Rulings {

  private final Queues queues;
  private final Items items;
  private final Types types;
  private final Policies policies;
  private final Enforcement enforcement;
  private final PendingStore pending;

  public Rulings(
      Queues queues,
      Items items,
      Types types,
      Policies policies,
      Enforcement enforcement,
      PendingStore pending) {
    this.queues = queues;
    this.items = items;
    this.types = types;
    this.policies = policies;
    this.enforcement = enforcement;
    this.pending = pending;
  }

  /// A ruling that has been validated.
  ///
  /// @param summary its consequence in words
  /// @param strike the violation it will give a strike for; null if none
  record Checked(String summary, @Nullable Violation strike) {}

  public Judged judged(Task task) {
    return Judged.of(task, items.find(task.item()), isAccount(task));
  }

  private boolean isAccount(Task task) {
    return types
        .findItemType(task.item().type())
        .filter(type -> type.kind() == ItemType.Kind.ACCOUNT)
        .isPresent();
  }

  /// What a strike under `policy` would lead to, including pending decisions; null if the strike
  /// would change nothing or there is no account to give it to.
  public @Nullable StrikeOutcome strike(Judged judged, PolicyRef policy) {
    return strikes(judged, List.of(policy)).get(policy);
  }

  /// Like [#strike] for several sections at once, by section.
  public Map<PolicyRef, StrikeOutcome> strikes(Judged judged, List<PolicyRef> sections) {
    var account = judged.account();
    if (account == null) {
      return Map.of();
    }
    var violations =
        sections.stream().map(each -> new Violation(judged.item(), account, each)).toList();
    var previews = enforcement.previews(account, pending.strikesOf(account), violations);
    var strikes = new HashMap<PolicyRef, StrikeOutcome>();
    for (int i = 0; i < violations.size(); i++) {
      var section = violations.get(i).policy();
      previews.get(i).ifPresent(strike -> strikes.put(section, strike));
    }
    return strikes;
  }

  /// @throws ProblemException with `CHOICE_NOT_OFFERED`
  Choice requireChoice(Task task, Judged judged, Judgement judgement) {
    var queue = queues.require(task.queue());
    return Choices.find(queue, judged.subject(), judgement.choice())
        .orElseThrow(
            () -> invalid(ReviewProblem.CHOICE_NOT_OFFERED, "/choice", "one of the offered"));
  }

  /// Checks that `ruling` fits `task` and could be carried out.
  ///
  /// @throws ProblemException with `CHOICE_NOT_OFFERED`, `POLICY_NEEDED` or `NOTE_TOO_LONG`
  Checked check(Task task, Ruling ruling) {
    var note = ruling.note();
    if (note != null && note.length() > Ruling.NOTE_LENGTH_MAX) {
      throw invalid(
          ReviewProblem.NOTE_TOO_LONG,
          "/note",
          "at most " + Ruling.NOTE_LENGTH_MAX + " characters");
    }
    return switch (ruling) {
      case Judgement judgement -> checkJudgement(task, judgement);
      case AppealAnswer answer -> checkAnswer(task, answer);
    };
  }

  private Checked checkJudgement(Task task, Judgement judgement) {
    var judged = judged(task);
    var choice = requireChoice(task, judged, judgement);
    var policy = judgement.policy();
    if (choice.needsPolicy() && (policy == null || policies.findSection(policy).isEmpty())) {
      throw invalid(ReviewProblem.POLICY_NEEDED, "/policy", "a section of the policy");
    }
    enforcement.requirePossible(choice.actions(), judged.account(), policy);
    if (!choice.strikes() || policy == null) {
      return new Checked(Consequence.of(choice, judged.thing(), null), null);
    }
    var account = judged.account();
    return new Checked(
        Consequence.of(choice, judged.thing(), strike(judged, policy)),
        account == null ? null : new Violation(judged.item(), account, policy));
  }

  private Checked checkAnswer(Task task, AppealAnswer answer) {
    if (task.kind() != QueueKind.APPEAL) {
      throw invalid(ReviewProblem.CHOICE_NOT_OFFERED, "/choice", "one of the offered");
    }
    return new Checked(answer.granted() ? "Grant the appeal" : "Uphold the decision", null);
  }

  /// The section to preselect: the one that rules cite, otherwise one that fits the flags.
  ///
  /// @param named sections that rules cite, latest first
  /// @param suspicions the reasons given in flags, most frequent first
  public Optional<PolicyRef> suggest(List<PolicyRef> named, List<String> suspicions) {
    return named.stream()
        .findFirst()
        .or(
            () ->
                suspicions.stream()
                    .flatMap(each -> Suggestion.of(each, policies.current()).stream())
                    .findFirst());
  }

  public List<Choice> offered(Queue queue, Judged judged) {
    return Choices.offered(queue, judged.subject());
  }

  private static ProblemException invalid(ReviewProblem code, String field, String expected) {
    return new ProblemException(
        code, field + ": expected " + expected, List.of(new FieldProblem(field, expected)));
  }
}
