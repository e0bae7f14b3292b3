package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.detection.rulesets.RuleSetStore.Activation;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.rules.Compilation;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.tests.RuleTests;
import dev.fairhaven.rules.tests.TestReport;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Manages the versions of the rule set and which one is live. Thread-safe.
///
/// Versions are immutable. A newly activated version takes effect on every replica within a few
/// seconds; every decision records the version that made it.
@Component
public class RuleSets implements InitializingBean {

  /// The maximum number of versions in one list.
  public static final int LIST_MAX = 100;

  private final RuleSetStore store;
  private final RuleLibrary library;
  private final AuditLog audit;
  private final TransactionTemplate transactions;
  private final InstantSource clock;
  private final WindowState windows;
  private volatile LiveRuleSet live;

  RuleSets(
      RuleSetStore store,
      RuleLibrary library,
      AuditLog audit,
      TransactionTemplate transactions,
      InstantSource clock,
      WindowState windows) {
    this.store = store;
    this.library = library;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.windows = windows;
    this.live = new LiveRuleSet(0, recompile(Map.of(Sources.ENTRY_POINT, "")));
  }

  @Override
  public void afterPropertiesSet() {
    refresh();
  }

  public LiveRuleSet live() {
    return live;
  }

  /// Compiles the rules: returns the rule set, or its errors.
  public Compilation check(Map<String, String> sources) {
    try {
      return library.compile(Sources.of(sources));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(RuleSetProblem.RULES_REJECTED, String.valueOf(e.getMessage()));
    }
  }

  private static RuleSet require(Compilation compilation) {
    return switch (compilation) {
      case Compiled(var ruleSet, _) -> ruleSet;
      case Rejected rejected ->
          throw new ProblemException(RuleSetProblem.RULES_REJECTED, rejected.rendered());
    };
  }

  private RuleSet recompile(Map<String, String> sources) {
    return require(library.recompile(Sources.of(sources)));
  }

  /// Publishes `sources` as the newest version and makes it live.
  ///
  /// @param note the reason, at most [RuleSetVersion#NOTE_LENGTH_MAX] characters
  /// @param author as named in the audit log
  /// @throws ProblemException with `RULES_REJECTED`, `TESTS_FAILED` or `NOTHING_CHANGED`
  public RuleSetVersion publish(Map<String, String> sources, String note, String author) {
    var compiled = require(check(sources));
    requirePassing(RuleTests.run(compiled));
    return windows.switchTo(
        compiled,
        () -> {
          var published = addAndActivate(sources, compiled.hash(), note, author);
          live = new LiveRuleSet(published.version(), compiled);
          return published;
        });
  }

  /// Installs a template's rules, together with everything they refer to, in one transaction.
  ///
  /// Does not check whether the verdicts, sections, lists and banks exist, because `alongside` may
  /// create them. The tests of the rules must pass.
  ///
  /// @param alongside runs first, in the same transaction, while no event is being decided
  /// @throws ProblemException with `RULES_REJECTED` or `TESTS_FAILED`; then nothing has changed
  public void install(Map<String, String> sources, String note, String author, Runnable alongside) {
    var compiled = recompile(sources);
    requirePassing(RuleTests.run(compiled));
    windows.switchTo(
        compiled,
        () -> {
          int version =
              transactions.execute(
                  _ -> {
                    alongside.run();
                    return addAndActivateInTransaction(sources, compiled.hash(), note, author);
                  });
          live = new LiveRuleSet(version, compiled);
          return live;
        });
  }

  /// Reactivates the newest version if it has identical rules.
  private int addAndActivateInTransaction(
      Map<String, String> sources, String hash, String note, String author) {
    int newest = store.lockNewest();
    if (store.find(newest).filter(known -> known.sources().equals(sources)).isEmpty()) {
      newest = add(sources, hash, note, author).version();
    }
    activateInTransaction(newest, author);
    return newest;
  }

  private RuleSetVersion addAndActivate(
      Map<String, String> sources, String hash, String note, String author) {
    return transactions.execute(
        _ -> {
          var version = add(sources, hash, note, author);
          activateInTransaction(version.version(), author);
          return version;
        });
  }

  private static void requirePassing(TestReport report) {
    if (!report.passed()) {
      throw new ProblemException(RuleSetProblem.TESTS_FAILED, report.rendered());
    }
  }

  private RuleSetVersion add(Map<String, String> sources, String hash, String note, String author) {
    int newest = store.lockNewest();
    if (store.find(newest).filter(known -> known.sources().equals(sources)).isPresent()) {
      throw new ProblemException(RuleSetProblem.NOTHING_CHANGED, "version " + newest);
    }
    var version = new RuleSetVersion(newest + 1, hash, sources, author, note, clock.instant());
    store.add(version);
    return version;
  }

  /// Makes an earlier version live again.
  ///
  /// @param actor as named in the audit log
  /// @throws ProblemException with `VERSION_NOT_FOUND`
  public void activate(int version, String actor) {
    var compiled = recompile(require(version).sources());
    windows.switchTo(
        compiled,
        () -> {
          transactions.executeWithoutResult(_ -> activateInTransaction(version, actor));
          live = new LiveRuleSet(version, compiled);
          return live;
        });
  }

  private void activateInTransaction(int version, String actor) {
    store.activate(version, actor, clock.instant());
    audit.record(
        new AuditEntry(actor, "detection.rule-set-activated", "rule-set/" + version, Map.of()));
  }

  /// @throws ProblemException with `VERSION_NOT_FOUND`
  public RuleSetVersion require(int version) {
    return find(version)
        .orElseThrow(
            () -> new ProblemException(RuleSetProblem.VERSION_NOT_FOUND, "version " + version));
  }

  public Optional<RuleSetVersion> find(int version) {
    return store.find(version);
  }

  /// Newest first.
  public List<RuleSetVersion> versions() {
    return store.newest(LIST_MAX);
  }

  /// When versions went live, latest first.
  public List<Activation> activations() {
    return store.activations(LIST_MAX);
  }

  /// Picks up a version that another replica or the command line has made live.
  @Scheduled(fixedDelay = 2_000)
  void refresh() {
    store.live().filter(version -> version != live.version()).ifPresent(this::follow);
  }

  private void follow(int version) {
    var compiled = recompile(require(version).sources());
    windows.switchTo(
        compiled,
        () -> {
          live = new LiveRuleSet(version, compiled);
          return live;
        });
  }
}
