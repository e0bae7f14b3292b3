package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.Uuid7;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records, reverses and reads decisions. Thread-safe. Methods that record run in the caller's
/// transaction, or in their own if there is none.
@Component
public class Decisions {

  /// The maximum number of decisions in one list.
  public static final int LIST_MAX = 200;

  private final DecisionLog log;
  private final AuditLog audit;
  private final ApplicationEventPublisher publisher;
  private final InstantSource clock;

  Decisions(
      DecisionLog log, AuditLog audit, ApplicationEventPublisher publisher, InstantSource clock) {
    this.log = log;
    this.audit = audit;
    this.publisher = publisher;
    this.clock = clock;
  }

  /// Records the decision of a reviewer or of the platform, and triggers its enforcement.
  @Transactional
  public Decision record(DecisionDraft draft) {
    var decision = Decision.of(draft, DecisionId.next(), clock.instant());
    recordAll(List.of(decision));
    return decision;
  }

  /// Reverses `id`, which undoes everything that was enforced because of it.
  ///
  /// @throws ProblemException with `DECISION_NOT_FOUND`, `ALREADY_REVERSED` or `NOT_REVERSIBLE`
  @Transactional
  public Decision reverse(DecisionId id, Decider decider, Cause cause, @Nullable String note) {
    var reversed = require(id);
    if (reversed.reverses() != null || reversed.isPlainAllow()) {
      throw new ProblemException(DecisionProblem.NOT_REVERSIBLE, "decision " + id);
    }
    var reversal = reversed.reversedBy(decider, cause, note, clock.instant());
    recordAll(List.of(reversal));
    return reversal;
  }

  /// Records decisions unchanged and in order, in the caller's transaction.
  void recordAll(List<Decision> decisions) {
    var batch = Uuid7.next();
    // Computed while the database writes.
    var digest = CompletableFuture.supplyAsync(() -> DecisionDigest.of(decisions));
    log.add(decisions, batch);
    audit.record(
        new AuditEntry(
            auditName(decisions.getFirst().decider()),
            "decisions.recorded",
            "batch/" + batch,
            Map.of("count", decisions.size(), "sha256", digest.join())));
    var consequential = decisions.stream().filter(Predicate.not(Decision::isPlainAllow)).toList();
    var published =
        decisions.getFirst().decider() instanceof Decider.Rules ? consequential : decisions;
    if (!published.isEmpty()) {
      publisher.publishEvent(new DecisionsTaken(published));
    }
  }

  private static String auditName(Decider decider) {
    return switch (decider) {
      case Decider.Rules(int version) -> "rules/" + version;
      case Decider.Person(var staff) -> "staff/" + staff;
      case Decider.Platform _ -> "platform";
    };
  }

  public Optional<Decision> find(DecisionId id) {
    return log.find(List.of(id)).stream().findFirst();
  }

  /// @throws ProblemException with `DECISION_NOT_FOUND`
  public Decision require(DecisionId id) {
    return find(id)
        .orElseThrow(
            () -> new ProblemException(DecisionProblem.DECISION_NOT_FOUND, "decision " + id));
  }

  /// The decision that reverses `id`, if there is one.
  public Optional<Decision> findReversal(DecisionId id) {
    return log.reversalOf(id).stream().findFirst();
  }

  /// Decisions about an item, newest first.
  ///
  /// @param limit at most [#LIST_MAX]
  public List<Decision> about(ItemRef item, int limit) {
    return log.about(item, Math.min(limit, LIST_MAX));
  }

  /// Decisions that affect an account, other than plain allows, newest first.
  ///
  /// @param limit at most [#LIST_MAX]
  public List<Decision> concerning(ItemRef account, int limit) {
    return log.concerning(account, Math.min(limit, LIST_MAX));
  }
}
