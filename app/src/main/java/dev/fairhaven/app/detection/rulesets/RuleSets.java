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

/// The versions of the rule set, and the one that is live. Thread-safe.
///
/// Versions are immutable. A version that goes live does so within a few seconds on every replica;
/// each decision names the version it was made by.
@Component
public class RuleSets implements InitializingBean {

  /// The most versions one list holds.
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

  /// What is wrong with these rules, or the compiled rule set.
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

  /// Makes `sources` the newest version and lets it decide from now on.
  ///
  /// @param note why, at most [RuleSetVersion#NOTE_LENGTH_MAX] characters
  /// @param author as the audit log names them
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

  /// Makes the rules of a template live together with what they name, in one transaction.
  ///
  /// Whether the verdicts, sections, lists and banks exist is not checked: `alongside` may be what
  /// makes them. Their tests must pass.
  ///
  /// @param alongside runs first, in the transaction, while no event is decided about
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

  /// The newest version goes live again when it has these very rules.
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

  /// Lets an earlier version decide again.
  ///
  /// @param actor as the audit log names them
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

  /// The newest first.
  public List<RuleSetVersion> versions() {
    return store.newest(LIST_MAX);
  }

  /// When versions went live, the latest first.
  public List<Activation> activations() {
    return store.activations(LIST_MAX);
  }

  /// Notices what another replica, or the command line, made live.
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
