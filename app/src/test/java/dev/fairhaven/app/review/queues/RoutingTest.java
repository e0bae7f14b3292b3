package dev.fairhaven.app.review.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.app.review.queues.Routing.Concern;
import dev.fairhaven.app.review.queues.Routing.Source;
import dev.fairhaven.testkit.Golden;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutingTest {

  @Test
  void routesEverySourceAndSeverityAsTheTableSays() {
    var table =
        Stream.of(Source.values())
            .flatMap(source -> Stream.of(Severity.values()).flatMap(each -> rows(source, each)))
            .collect(Collectors.joining("\n", "", "\n"));
    Golden.check("review/queues/routes.txt", table);
  }

  static Stream<String> rows(Source source, Severity severity) {
    return Stream.of(1, 5).map(flags -> row(new Concern(source, severity, flags, 0)));
  }

  static String row(Concern concern) {
    var route = Routing.route(concern);
    return "%-15s %-8s %d flags  %-7s %d"
        .formatted(
            concern.source(), concern.severity(), concern.flags(), route.queue(), route.priority());
  }

  @Test
  void countsViewersIntoThePriorityAndNotIntoTheQueue() {
    var seen = Routing.route(new Concern(Source.USER, Severity.MODERATE, 1, 1_000_000));
    assertThat(seen).isEqualTo(new Routing.Route(Queue.DEFAULT, 42));
  }
}
