package dev.fairhaven.app.oversight.figures.web;

import dev.fairhaven.app.decisions.log.Actions;
import dev.fairhaven.app.decisions.log.DecisionLinks;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.enforcement.delivery.DeliveryPermission;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.oversight.figures.FigureProblem;
import dev.fairhaven.app.oversight.figures.Figures;
import dev.fairhaven.app.oversight.figures.Metric;
import dev.fairhaven.app.oversight.figures.Series;
import dev.fairhaven.app.oversight.figures.web.OverviewPage.ChartTable;
import dev.fairhaven.app.oversight.figures.web.OverviewPage.Headline;
import dev.fairhaven.app.oversight.figures.web.OverviewPage.QueueLine;
import dev.fairhaven.app.oversight.figures.web.OverviewPage.Ranked;
import dev.fairhaven.app.platform.access.ConsolePermission;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Query;
import dev.fairhaven.app.platform.web.TimeRange;
import dev.fairhaven.app.review.queues.QueuePermission;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.TaskHistory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The overview, and the requests that refresh it.
@Controller
final class OverviewPages {

  static final int RANKED_MAX = 8;

  private final Figures figures;
  private final Queues queues;
  private final TaskHistory tasks;
  private final Endpoints endpoints;
  private final Policies policies;

  OverviewPages(
      Figures figures, Queues queues, TaskHistory tasks, Endpoints endpoints, Policies policies) {
    this.figures = figures;
    this.queues = queues;
    this.tasks = tasks;
    this.endpoints = endpoints;
    this.policies = policies;
  }

  /// @param range empty for the default
  @GetMapping("/")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  Page show(@RequestParam(name = "range", defaultValue = "") String range, Staff staff) {
    var shown = range.isEmpty() ? fitting() : TimeRange.parse(range);
    return Page.of("oversight/figures/overview", page(shown, staff));
  }

  /// The last day; or the last hour if there is nothing older, as on the first day of an
  /// installation.
  private TimeRange fitting() {
    long ofDay = figures.series(Metric.EVENTS, TimeRange.DAY).total();
    long ofHour = figures.series(Metric.EVENTS, TimeRange.HOUR).total();
    return ofDay > 0 && ofDay == ofHour ? TimeRange.HOUR : TimeRange.DAY;
  }

  /// The headline figures as an HTML fragment.
  @GetMapping("/overview/figures")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  Page figures(@RequestParam(name = "range", defaultValue = "24h") String range, Staff staff) {
    return Page.of("oversight/figures/figures", page(TimeRange.parse(range), staff));
  }

  /// The rankings as an HTML fragment.
  @GetMapping("/overview/panels")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  Page panels(@RequestParam(name = "range", defaultValue = "24h") String range, Staff staff) {
    return Page.of("oversight/figures/panels", page(TimeRange.parse(range), staff));
  }

  /// The data of one chart.
  @GetMapping("/overview/charts/{chart}")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  ResponseEntity<String> chart(
      @PathVariable("chart") String name,
      @RequestParam(name = "range", defaultValue = "24h") String range) {
    var chart =
        Chart.find(name)
            .orElseThrow(() -> new ProblemException(FigureProblem.CHART_NOT_FOUND, "chart"));
    var drawing = drawing(chart, chart.series(figures, TimeRange.parse(range)));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.write(drawing));
  }

  /// @param times the start of each step
  record Drawing(List<Instant> times, List<Line> series) {

    /// @param colour name of a colour token
    record Line(String name, String colour, List<Long> values) {}
  }

  private static Drawing drawing(Chart chart, Series series) {
    var keys = series.keys();
    return new Drawing(
        IntStream.range(0, series.steps()).mapToObj(series::at).toList(),
        IntStream.range(0, keys.size())
            .mapToObj(
                i ->
                    new Drawing.Line(
                        chart.label(keys.get(i)),
                        chart.colour(keys.get(i), i),
                        series.values(keys.get(i))))
            .toList());
  }

  private OverviewPage page(TimeRange range, Staff staff) {
    var waiting = staff.may(QueuePermission.VIEW) ? queueLines() : List.<QueueLine>of();
    var health =
        staff.may(DeliveryPermission.VIEW) ? endpoints.list() : List.<Endpoints.Health>of();
    return new OverviewPage(
        range,
        headline(range, waiting, health),
        Arrays.stream(Chart.values()).map(chart -> table(chart, range)).toList(),
        ranked(figures.series(Metric.RULES, range), range, "rule", _ -> ""),
        ranked(figures.series(Metric.SECTIONS, range), range, "section", this::sectionTitle),
        waiting,
        health);
  }

  private Headline headline(
      TimeRange range, List<QueueLine> waiting, List<Endpoints.Health> health) {
    var acted = figures.acted(range);
    return new Headline(
        figures.series(Metric.EVENTS, range).total(),
        acted.total(),
        acted.total("person"),
        figures.verdicts(range).total(Actions.REVERSAL),
        waiting.stream().mapToLong(line -> line.load().open()).sum(),
        waiting.stream().mapToLong(line -> line.load().overdue()).sum(),
        health.stream().mapToLong(Endpoints.Health::dead).sum(),
        range);
  }

  private List<QueueLine> queueLines() {
    return queues.all().stream()
        .map(queue -> new QueueLine(queue, tasks.head(queue.key())))
        .toList();
  }

  private ChartTable table(Chart chart, TimeRange range) {
    var series = chart.series(figures, range);
    return new ChartTable(chart, series, series.coarser(range.stepsPerRow()));
  }

  private static List<Ranked> ranked(
      Series series, TimeRange range, String filter, Function<String, String> note) {
    var query = new Query(DecisionLinks.LIST, Map.of("range", range.wireName()));
    var totals = List.copyOf(series.totals().entrySet());
    long greatest = totals.isEmpty() ? 1 : totals.getFirst().getValue();
    return totals.stream()
        .limit(RANKED_MAX)
        .map(
            entry ->
                new Ranked(
                    entry.getKey(),
                    note.apply(entry.getKey()),
                    entry.getValue(),
                    (int) (100 * entry.getValue() / greatest),
                    query.with(filter, entry.getKey()).href()))
        .toList();
  }

  private String sectionTitle(String number) {
    return policies
        .findRef(number)
        .flatMap((PolicyRef ref) -> policies.findSection(ref))
        .map(PolicySection::title)
        .orElse("");
  }
}
