package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionPermission;
import dev.fairhaven.app.decisions.log.DecisionSearch;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.access.StaffNames;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of decisions, as a page and as a CSV export.
@Controller
final class DecisionListPages {

  static final int PAGE_SIZE = 40;

  private final DecisionSearch search;
  private final DecisionLines lines;
  private final StaffNames staffNames;
  private final Policies policies;
  private final Types types;
  private final InstantSource clock;

  DecisionListPages(
      DecisionSearch search,
      DecisionLines lines,
      StaffNames staffNames,
      Policies policies,
      Types types,
      InstantSource clock) {
    this.search = search;
    this.lines = lines;
    this.staffNames = staffNames;
    this.policies = policies;
    this.types = types;
    this.clock = clock;
  }

  @GetMapping("/decisions")
  @DecisionPermission.Needs(DecisionPermission.VIEW)
  Page list(@RequestParam Map<String, String> parameters) {
    var asked = DecisionListQuery.of(parameters);
    var found = search.list(asked.filter(clock.instant()), PAGE_SIZE + 1);
    var shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
    return Page.of(
        "investigation/records/decisions",
        new DecisionListPage(
            asked.query(),
            asked.chips(this::staffName),
            lines.of(shown),
            pager(asked, shown, found.size() > PAGE_SIZE),
            policies.current(),
            types.itemTypes().stream().map(ItemType::name).toList()));
  }

  private static Pager pager(DecisionListQuery asked, List<Decision> shown, boolean hasMore) {
    var query = asked.query();
    return new Pager(
        query.find("before").isPresent() ? query.without("before").href() : null,
        hasMore ? query.with("before", shown.getLast().id().toString()).href() : null);
  }

  private String staffName(String id) {
    try {
      return staffNames.names(List.of(StaffId.parse(id))).values().stream().findFirst().orElse(id);
    } catch (ProblemException _) {
      return id;
    }
  }

  /// Exports all pages of the filtered list, up to [DecisionCsv#ROWS_MAX] rows.
  @GetMapping("/decisions.csv")
  @DecisionPermission.Needs(DecisionPermission.VIEW)
  void csv(@RequestParam Map<String, String> parameters, HttpServletResponse response)
      throws IOException {
    var filter = DecisionListQuery.of(parameters).filter(clock.instant());
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"decisions.csv\"");
    new DecisionCsv(search).write(filter, response.getWriter());
  }
}
