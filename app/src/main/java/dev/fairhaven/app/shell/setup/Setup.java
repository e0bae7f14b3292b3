package dev.fairhaven.app.shell.setup;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.detection.lists.PlatformLists;
import dev.fairhaven.app.detection.rulesets.RuleSets;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.settings.PlatformSettings;
import dev.fairhaven.app.platform.settings.Settings;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.shell.setup.SetupState.Step;
import dev.fairhaven.app.shell.setup.store.SetupTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How far the set-up is, and the template in use. Thread-safe; reads come from memory, and what
/// another replica did is seen within [#REFRESH_MILLIS].
///
/// A new installation gets [Templates#INITIAL] before it answers anybody, or the template that the
/// command line names; that one counts as chosen.
@Component
public class Setup implements SmartInitializingSingleton {

  static final long REFRESH_MILLIS = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(Setup.class);
  private static final String PLATFORM = "platform";
  private static final String PLATFORM_NAME = "Fairhaven";

  private final SetupTable table;
  private final SetupSettings given;
  private final Templates templates;
  private final Settings settings;
  private final Types types;
  private final Policies policies;
  private final RuleSets ruleSets;
  private final PlatformLists lists;
  private final Queues queues;
  private final FirstSigns signs;
  private final AuditLog audit;
  private final TransactionTemplate transactions;
  private volatile SetupState state = new SetupState(null, Step.PLATFORM);

  Setup(
      SetupTable table,
      SetupSettings given,
      Templates templates,
      Settings settings,
      Types types,
      Policies policies,
      RuleSets ruleSets,
      PlatformLists lists,
      Queues queues,
      FirstSigns signs,
      AuditLog audit,
      TransactionTemplate transactions) {
    this.table = table;
    this.given = given;
    this.templates = templates;
    this.settings = settings;
    this.types = types;
    this.policies = policies;
    this.ruleSets = ruleSets;
    this.lists = lists;
    this.queues = queues;
    this.signs = signs;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    refresh();
    if (state.template() == null) {
      apply(templates.get(Templates.INITIAL), new Author(PLATFORM, PLATFORM_NAME), Step.PLATFORM);
    }
    if (given.template() != null && !given.template().isBlank()) {
      takeGiven(require(given.template()));
    }
  }

  /// What the command line names counts for an installation that nobody has set up.
  private void takeGiven(Template template) {
    if (state.step().isChosen()) {
      if (!template.name().equals(state.template())) {
        LOG.warn("this installation has the template {} already", state.template());
      }
    } else {
      choose(template, new Author(PLATFORM, PLATFORM_NAME), Step.FINISHED);
    }
  }

  public Step step() {
    return state.step();
  }

  /// The template in use.
  public Template template() {
    return templates.get(Objects.requireNonNull(state.template(), "applied at the start"));
  }

  /// Whether another template can be chosen still.
  public boolean isChangeable() {
    return signs.isUntouched();
  }

  /// Keeps what the platform is called, and goes on to the choice of a template.
  public void settle(PlatformSettings chosen, Staff by) {
    transactions.executeWithoutResult(
        _ -> {
          settings.change(chosen, by.auditName());
          advance(Step.TEMPLATE, by.auditName());
        });
    refresh();
  }

  /// Uses a template from now on, and goes on to connecting the platform.
  ///
  /// @throws ProblemException with `TEMPLATE_NOT_FOUND`, or with `TEMPLATE_IN_USE` when another one
  ///   is used already; then nothing has changed
  public void choose(String name, Staff by) {
    choose(require(name), new Author(by.auditName(), by.name()), Step.CONNECT);
  }

  private void choose(Template template, Author author, Step next) {
    if (template.name().equals(state.template())) {
      transactions.executeWithoutResult(_ -> advance(next, author.auditName()));
      refresh();
    } else {
      apply(template, author, next);
    }
  }

  /// Ends the set-up. What has not arrived from the platform yet can arrive later.
  public void finish(Staff by) {
    transactions.executeWithoutResult(_ -> advance(Step.FINISHED, by.auditName()));
    refresh();
  }

  private Template require(String name) {
    return templates
        .find(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    SetupProblem.TEMPLATE_NOT_FOUND,
                    "template: expected one of " + String.join(", ", Templates.NAMES)));
  }

  /// @param auditName as the audit log names them
  /// @param name as colleagues know them
  private record Author(String auditName, String name) {}

  private void apply(Template template, Author author, Step next) {
    ruleSets.install(
        template.rules(),
        "The rules of the template " + template.title(),
        author.auditName(),
        () -> applyInTransaction(template, author, next));
    refresh();
  }

  /// Runs while no event is decided about, so that none arrives between the check and the commit.
  private void applyInTransaction(Template template, Author author, Step next) {
    var former = table.lock();
    if (template.name().equals(former.template())) {
      advance(next, author.auditName());
      return;
    }
    if (!signs.isUntouched()) {
      throw new ProblemException(
          SetupProblem.TEMPLATE_IN_USE, "template " + former.template() + " stays");
    }
    var replaced = Optional.ofNullable(former.template()).flatMap(templates::find);
    types.replaceAll(template.itemTypes(), template.eventTypes());
    policies.replaceAll(
        template.policies(), author.name(), "The policy of the template " + template.title() + ".");
    lists.replace(
        replaced.map(Template::listNames).orElse(List.of()), template.lists(), author.auditName());
    queues.replace(replaced.map(Template::queueKeys).orElse(List.of()), template.queues());
    table.save(new SetupState(template.name(), former.step().atLeast(next)));
    audit.record(
        new AuditEntry(
            author.auditName(),
            "setup.template-applied",
            "template/" + template.name(),
            Map.of("instead", Objects.requireNonNullElse(former.template(), ""))));
  }

  private void advance(Step next, String actor) {
    var former = table.lock();
    var step = former.step().atLeast(next);
    if (step != former.step()) {
      table.save(new SetupState(former.template(), step));
      audit.record(
          new AuditEntry(
              actor,
              "setup.step-reached",
              null,
              Map.of("step", step.name().toLowerCase(Locale.ROOT))));
    }
  }

  @Scheduled(fixedDelay = REFRESH_MILLIS)
  void refresh() {
    state = table.read();
  }
}
