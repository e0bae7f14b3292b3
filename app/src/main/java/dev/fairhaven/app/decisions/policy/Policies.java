package dev.fairhaven.app.decisions.policy;

import static dev.fairhaven.app.decisions.policy.PolicyProblem.INVALID_DRAFT;
import static dev.fairhaven.app.decisions.policy.PolicyProblem.NOTHING_CHANGED;
import static dev.fairhaven.app.decisions.policy.PolicyProblem.POLICY_NOT_FOUND;
import static dev.fairhaven.app.decisions.policy.PolicyProblem.STALE_DRAFT;

import dev.fairhaven.app.decisions.policy.store.PolicyStore;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Entry point of the feature: the policies in effect, all published versions, and publishing.
///
/// Thread-safe. Reads come from memory. A version published by another replica appears within
/// [#REFRESH_MILLIS] milliseconds, or at once when it is requested by its version.
@Component
public final class Policies implements InitializingBean {

  static final long REFRESH_MILLIS = 2000;

  private final PolicyStore store;
  private final AuditLog audit;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private volatile PolicyCatalogue catalogue = PolicyCatalogue.EMPTY;
  private volatile String revision = "";

  public Policies(
      PolicyStore store, AuditLog audit, TransactionOperations transactions, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    reload();
  }

  /// The policies in effect, in reading order.
  public List<Policy> current() {
    return published().stream().map(PublishedPolicy::policy).toList();
  }

  /// The policies in effect with their publication details, in reading order.
  public List<PublishedPolicy> published() {
    return catalogue.inEffect(clock.instant());
  }

  /// Versions that are published but not yet in effect, soonest first.
  public List<PublishedPolicy> coming() {
    return catalogue.coming(clock.instant());
  }

  /// The version of the policy that is in effect.
  public Optional<PublishedPolicy> findCurrent(String key) {
    return catalogue.inEffect(key, clock.instant());
  }

  /// A published version, whether in effect or not.
  public Optional<Policy> find(PolicyVersion version) {
    return findPublished(version).map(PublishedPolicy::policy);
  }

  /// @throws ProblemException with `POLICY_NOT_FOUND`
  public Policy require(PolicyVersion version) {
    return find(version)
        .orElseThrow(() -> new ProblemException(POLICY_NOT_FOUND, "policy version " + version));
  }

  /// The section that `ref` names; empty when the version or the section does not exist.
  public Optional<PolicySection> findSection(PolicyRef ref) {
    return find(ref.version()).flatMap(policy -> policy.findSection(ref.section()));
  }

  /// A reference to the section with this number, as it is in effect.
  public Optional<PolicyRef> findRef(String section) {
    return catalogue.findRef(section, clock.instant());
  }

  /// All versions of one policy, newest first, including those not yet in effect.
  ///
  /// @throws ProblemException with `POLICY_NOT_FOUND`
  public List<PublishedPolicy> history(String key) {
    var history = catalogue.history(key);
    if (history.isEmpty()) {
      throw new ProblemException(POLICY_NOT_FOUND, "policy " + key);
    }
    return history;
  }

  /// Validates `draft` without publishing it, with the same errors as [#publish].
  ///
  /// @throws ProblemException with `INVALID_DRAFT`, `STALE_DRAFT` or `NOTHING_CHANGED`
  public Policy check(PolicyDraft draft) {
    return checked(draft, catalogue, clock.instant()).policy();
  }

  /// Publishes `draft` as the next version of its policy.
  ///
  /// @throws ProblemException with `INVALID_DRAFT`, `STALE_DRAFT` or `NOTHING_CHANGED`
  public Policy publish(PolicyDraft draft, Staff author) {
    var published =
        Objects.requireNonNull(transactions.execute(_ -> publishInTransaction(draft, author)));
    reload();
    return published;
  }

  /// Replaces all policies with these, effective at once, in the caller's transaction. Only for an
  /// installation without decisions; the caller writes the audit entry.
  ///
  /// @param author the name shown to colleagues
  public void replaceAll(List<Policy> policies, String author, String note) {
    store.lockForPublishing();
    store.clear();
    var now = clock.instant();
    policies.forEach(each -> store.add(new PublishedPolicy(each, now, now, author, note)));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            reload();
          }
        });
  }

  private Policy publishInTransaction(PolicyDraft draft, Staff author) {
    store.lockForPublishing();
    var now = clock.instant();
    var checked = checked(draft, new PolicyCatalogue(store.all()), now);
    store.add(
        new PublishedPolicy(
            checked.policy(), now, checked.effectiveFrom(), author.name(), draft.changeNote()));
    audit.record(
        new AuditEntry(
            author.auditName(),
            "policy.published",
            "policy/" + draft.key(),
            Map.of(
                "version",
                draft.basedOn() + 1,
                "effectiveFrom",
                checked.effectiveFrom().toString())));
    return checked.policy();
  }

  private record Checked(Policy policy, Instant effectiveFrom) {}

  private static Checked checked(PolicyDraft draft, PolicyCatalogue catalogue, Instant now) {
    var history = catalogue.history(draft.key());
    int latest = history.isEmpty() ? 0 : history.getFirst().version().version();
    if (draft.basedOn() != latest) {
      throw new ProblemException(
          STALE_DRAFT,
          "policy "
              + draft.key()
              + " is at version "
              + latest
              + ", the draft was based on "
              + draft.basedOn());
    }
    var earliest = earliestEffect(history, now);
    var problems = DraftCheck.problems(draft, catalogue.others(draft.key(), now), earliest);
    if (!problems.isEmpty()) {
      throw new ProblemException(INVALID_DRAFT, "policy " + draft.key(), problems);
    }
    if (!history.isEmpty() && draft.saysTheSameAs(history.getFirst().policy())) {
      throw new ProblemException(NOTHING_CHANGED, "policy " + draft.key());
    }
    var effectiveFrom = draft.effectiveFrom();
    return new Checked(draft.toPolicy(), effectiveFrom == null ? earliest : effectiveFrom);
  }

  /// A version never takes effect before an older one.
  private static Instant earliestEffect(List<PublishedPolicy> history, Instant now) {
    if (history.isEmpty() || history.getFirst().isInEffect(now)) {
      return now;
    }
    return history.getFirst().effectiveFrom();
  }

  private Optional<PublishedPolicy> findPublished(PolicyVersion version) {
    return catalogue
        .find(version)
        .or(
            () -> {
              refresh();
              return catalogue.find(version);
            });
  }

  @Scheduled(fixedDelay = REFRESH_MILLIS)
  void refresh() {
    if (!store.revision().equals(revision)) {
      reload();
    }
  }

  /// A change between the two reads is picked up by the next refresh.
  private void reload() {
    revision = store.revision();
    catalogue = new PolicyCatalogue(store.all());
  }
}
