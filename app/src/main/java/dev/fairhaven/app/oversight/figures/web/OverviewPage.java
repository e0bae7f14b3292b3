package dev.fairhaven.app.oversight.figures.web;

import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.oversight.figures.Series;
import dev.fairhaven.app.platform.web.Tab;
import dev.fairhaven.app.platform.web.TimeRange;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueLoad;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The home page: the current workload, and recent trends.
///
/// @param rules the rules with the most matches
/// @param sections the policy sections violated most often
/// @param queues the queues that the user may see, with their load
/// @param endpoints the webhook endpoints; empty for staff who may not see them
public record OverviewPage(
    TimeRange range,
    Headline headline,
    List<ChartTable> charts,
    List<Ranked> rules,
    List<Ranked> sections,
    List<QueueLine> queues,
    List<Endpoints.Health> endpoints) {

  public List<Tab> tabs() {
    return Arrays.stream(TimeRange.values())
        .map(each -> Tab.of(each.label(), "/?range=" + each.wireName(), each == range))
        .toList();
  }

  /// A chart's data as a table.
  public record ChartTable(Chart chart, Series series, Series rows) {}

  /// One line of a ranking.
  ///
  /// @param share percentage of the largest value, for the bar
  public record Ranked(String name, String note, long number, int share, String href) {}

  public record QueueLine(Queue queue, QueueLoad load) {}

  /// The headline figures.
  ///
  /// @param events events received
  /// @param acted decisions other than allow
  /// @param byPeople human decisions among those
  /// @param reversed reversed decisions
  /// @param open tasks pending review
  /// @param overdue tasks past their due time
  /// @param undelivered failed deliveries that need attention
  public record Headline(
      long events,
      long acted,
      long byPeople,
      long reversed,
      long open,
      long overdue,
      long undelivered,
      TimeRange range) {

    public String perSecond() {
      return String.format(
          Locale.ENGLISH, "%.1f a second", (double) events / range.length().toSeconds());
    }

    /// `3.1 % of events`; a dash if there were no events.
    public String actedShare() {
      return percent(acted, events) + " of events";
    }

    public String peopleShare() {
      return percent(byPeople, acted) + " of that";
    }

    private static String percent(long part, long whole) {
      return whole == 0 ? "–" : String.format(Locale.ENGLISH, "%.1f %%", 100.0 * part / whole);
    }
  }
}
