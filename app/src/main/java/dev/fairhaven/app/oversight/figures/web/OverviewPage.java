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

/// The first page: how things stand and how they went.
///
/// @param rules the rules that matched most often
/// @param sections the policy sections most often violated
/// @param queues those the reader may see, with what waits in them
/// @param endpoints where the platform is told; empty for those who may not see it
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

  /// A chart's numbers as a table.
  public record ChartTable(Chart chart, Series series, Series rows) {}

  /// One line of a ranking.
  ///
  /// @param share of the greatest, in percent, for its bar
  public record Ranked(String name, String note, long number, int share, String href) {}

  public record QueueLine(Queue queue, QueueLoad load) {}

  /// The numbers at the top.
  ///
  /// @param events how many came in
  /// @param acted decisions other than allow
  /// @param byPeople those of them that people took
  /// @param reversed decisions undone
  /// @param open tasks that wait for a person
  /// @param overdue those of them past their due time
  /// @param undelivered messages given up, that wait for somebody to look
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

    /// `3.1 % of events`; a dash where nothing came in.
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
