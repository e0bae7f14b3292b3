package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.decisions.policy.PolicyDraft;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.decisions.policy.StrikeLadder;
import dev.fairhaven.app.detection.rulesets.RuleSets;
import dev.fairhaven.app.platform.access.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The versions of rules and policies that the staff of the past published. One rule is too broad
/// at first, is narrowed, and goes in the end: so that there is something to learn from the
/// figures.
@DemoComponent
class PastPublishing {

  static final String BROAD_RULE = "TicketResale";

  private static final String TICKETS = "rules/tickets.sml";
  private static final String MAIN = "main.sml";
  private static final String SPAM = "rules/spam.sml";
  private static final String REQUIRED = "\nRequire(rule='" + TICKETS + "')\n";

  private static final String BROAD =
      """
      # Tickets that members offer each other. Many of those before the summer fair were fakes.
      Import(rules=['models/event.sml'])

      _Tickets = MatchesAny(text=Text, terms=['tickets for', 'spare ticket'])

      TicketResale = Rule(
        when_all=[EventType == 'post.created', _Tickets],
        description=f'{Account} offers tickets outside the market',
      )
      WhenRules(
        rules_any=[TicketResale],
        then=[DeclareVerdict(verdict='limit'), CitePolicy(section='3.3')],
      )
      """;

  private static final String NARROW =
      """
      # Tickets that members offer each other, where payment is to go around the platform.
      Import(rules=['models/event.sml'])

      _Tickets = MatchesAny(text=Text, terms=['tickets for', 'spare ticket'])
      _Around = MatchesAny(text=Text, terms=['bank transfer', 'crypto', 'gift card', 'outside the app'])

      TicketResale = Rule(
        when_all=[EventType == 'post.created', _Tickets, _Around],
        description=f'{Account} offers tickets to be paid for outside the platform',
      )
      WhenRules(
        rules_any=[TicketResale],
        then=[DeclareVerdict(verdict='review'), CitePolicy(section='3.3')],
      )
      """;

  private final RuleSets ruleSets;
  private final Policies policies;
  private final PastWitness witness;

  PastPublishing(RuleSets ruleSets, Policies policies, PastWitness witness) {
    this.ruleSets = ruleSets;
    this.policies = policies;
    this.witness = witness;
  }

  void begin(Stage stage) {
    planRules(stage);
    planPolicies(stage);
  }

  private void planRules(Stage stage) {
    stage.planAt(
        0.10,
        () ->
            publish(
                stage,
                "Limit posts that offer tickets: many before the summer fair were fakes",
                sources -> {
                  sources.put(TICKETS, BROAD);
                  sources.merge(MAIN, REQUIRED, String::concat);
                }));
    stage.planAt(
        0.24,
        () -> {
          publish(
              stage,
              "Tickets: review only what is paid for outside the platform; most appeals were right",
              sources -> sources.put(TICKETS, NARROW));
          stage.planIn(Duration.ofMinutes(50), () -> witness.reverseAll(BROAD_RULE, stage));
        });
    stage.planAt(
        0.45,
        () ->
            publish(
                stage,
                "Spam: words of the last two waves",
                sources ->
                    sources.computeIfPresent(
                        SPAM, (_, text) -> text.replace("'act now',", "'act now', 'act today',"))));
    stage.planAt(
        0.80,
        () ->
            publish(
                stage,
                "Remove the rule about tickets: nothing found for weeks",
                sources -> {
                  sources.remove(TICKETS);
                  sources.computeIfPresent(MAIN, (_, text) -> text.replace(REQUIRED, ""));
                }));
  }

  private void publish(Stage stage, String note, Consumer<Map<String, String>> change) {
    var sources = new HashMap<>(ruleSets.require(ruleSets.live().version()).sources());
    change.accept(sources);
    ruleSets.publish(sources, note, stage.cast().inOffice(Role.ENGINEER).auditName());
  }

  private void planPolicies(Stage stage) {
    stage.planAt(
        0.17,
        () ->
            publish(
                stage,
                "spam",
                "senior2",
                Duration.ofDays(2),
                "Says that a club’s own newsletter is no spam, after appeals about it.",
                policy ->
                    extended(
                        policy,
                        "3.1",
                        " Telling a community about your own club or shop now and then is allowed"
                            + " where its moderators agree.")));
    stage.planAt(
        0.37,
        () ->
            publish(
                stage,
                "harassment",
                "senior1",
                Duration.ofDays(1),
                "A second strike leads to three days instead of one; one day changed nothing.",
                PastPublishing::withThreeDays));
    stage.planAt(
        0.66,
        () ->
            publish(
                stage,
                "spam",
                "senior1",
                Duration.ZERO,
                "Names tickets, since the rule about them has been narrowed.",
                policy ->
                    extended(
                        policy,
                        "3.3",
                        " Selling a ticket at the price you paid is allowed, inside the protected"
                            + " way of paying.")));
  }

  private void publish(
      Stage stage,
      String key,
      String author,
      Duration notice,
      String note,
      UnaryOperator<Policy> change) {
    var policy = change.apply(policies.history(key).getFirst().policy());
    policies.publish(
        new PolicyDraft(
            key,
            policy.version().version(),
            policy.title(),
            policy.summary(),
            policy.sections(),
            policy.ladder().strikeLifetime(),
            policy.ladder().rungs(),
            notice.isZero() ? null : stage.now().plus(notice),
            note),
        stage.cast().require(author));
  }

  private static Policy extended(Policy policy, String number, String more) {
    var sections =
        policy.sections().stream()
            .map(section -> section.number().equals(number) ? extended(section, more) : section)
            .toList();
    return new Policy(
        policy.version(), policy.title(), policy.summary(), sections, policy.ladder());
  }

  private static PolicySection extended(PolicySection section, String more) {
    return new PolicySection(
        section.number(), section.title(), section.text().strip() + more, section.severity());
  }

  private static Policy withThreeDays(Policy policy) {
    List<Sanction> rungs =
        policy.ladder().rungs().stream()
            .<Sanction>map(
                rung ->
                    rung.equals(new Sanction.Suspend(Duration.ofDays(1)))
                        ? new Sanction.Suspend(Duration.ofDays(3))
                        : rung)
            .toList();
    return new Policy(
        policy.version(),
        policy.title(),
        policy.summary(),
        policy.sections(),
        new StrikeLadder(policy.ladder().strikeLifetime(), rungs));
  }
}
