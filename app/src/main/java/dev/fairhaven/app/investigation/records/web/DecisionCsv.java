package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.Actions;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionFilter;
import dev.fairhaven.app.decisions.log.DecisionSearch;
import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.web.Csv;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Exports decisions as CSV. Reads page by page, so that memory use does not grow with the result.
final class DecisionCsv {

  static final int ROWS_MAX = 10_000;

  private static final int PAGE_SIZE = 500;

  private static final List<String> HEADER =
      List.of(
          "decision",
          "time",
          "item_type",
          "item_id",
          "account_type",
          "account_id",
          "verdict",
          "actions",
          "decided_by",
          "rule_set_version",
          "rules",
          "policy",
          "policy_version",
          "section",
          "labels",
          "reverses");

  private final DecisionSearch search;

  DecisionCsv(DecisionSearch search) {
    this.search = search;
  }

  void write(DecisionFilter filter, PrintWriter out) {
    out.print(Csv.line(HEADER));
    var next = filter;
    for (int rows = 0; rows < ROWS_MAX; rows += PAGE_SIZE) {
      var page = search.list(next, PAGE_SIZE);
      page.forEach(decision -> out.print(line(decision)));
      if (page.size() < PAGE_SIZE) {
        return;
      }
      next = next.before(page.getLast().id());
    }
  }

  private static String line(Decision decision) {
    var account = decision.account();
    var policy = decision.policy();
    return Csv.line(
        Arrays.asList(
            decision.id(),
            decision.time(),
            decision.item().type(),
            decision.item().id(),
            account == null ? null : account.type(),
            account == null ? null : account.id(),
            decision.verdict(),
            decision.actions().stream().map(Actions::name).collect(Collectors.joining(" ")),
            decidedBy(decision.decider()),
            decision.decider() instanceof Decider.Rules(int version) ? version : null,
            decision.evidence().rules().stream()
                .map(rule -> rule.name())
                .collect(Collectors.joining(" ")),
            policy == null ? null : policy.version().policy(),
            policy == null ? null : policy.version().version(),
            policy == null ? null : policy.section(),
            decision.labels().stream().map(EntityLabel::name).collect(Collectors.joining(" ")),
            decision.reverses()));
  }

  private static String decidedBy(Decider decider) {
    return switch (decider) {
      case Decider.Rules _ -> "rules";
      case Decider.Person(var id) -> "staff/" + id;
      case Decider.Platform _ -> "platform";
    };
  }
}
