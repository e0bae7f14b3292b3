package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionsTaken;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.app.review.queues.Routing.Concern;
import dev.fairhaven.app.review.queues.Routing.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens a task for each decision that asks for review.
@Component
final class ReviewRequests {

  private final Queues queues;
  private final Policies policies;

  ReviewRequests(Queues queues, Policies policies) {
    this.queues = queues;
    this.policies = policies;
  }

  @EventListener
  void on(DecisionsTaken taken) {
    var reviews = taken.decisions().stream().flatMap(ReviewRequests::reviews).toList();
    if (reviews.isEmpty()) {
      return;
    }
    var known = queues.all().stream().map(Queue::key).collect(Collectors.toSet());
    var requests = reviews.stream().map(review -> request(review, known)).toList();
    batches(requests).forEach(queues::openAll);
  }

  private record Review(Decision decision, String queue) {}

  private static Stream<Review> reviews(Decision decision) {
    return decision.actions().stream()
        .flatMap(
            action ->
                action instanceof Action.Review(var queue)
                    ? Stream.of(new Review(decision, queue))
                    : Stream.empty());
  }

  private TaskRequest request(Review review, Set<String> known) {
    var decision = review.decision();
    var route = Routing.route(new Concern(Source.RULES, severity(decision), 0, 0));
    return new TaskRequest(
        decision.item(),
        decision.account(),
        queue(review, route, known),
        route.priority(),
        new Reason.RuleReason(decision.id()),
        null);
  }

  /// The queue that the rule names. If it names none, or one that no longer exists, routing
  /// chooses: removing a queue must not cause events to be rejected.
  private static String queue(Review review, Routing.Route route, Set<String> known) {
    boolean isNamed = !review.queue().equals(Queue.DEFAULT) && known.contains(review.queue());
    return isNamed ? review.queue() : route.queue();
  }

  private Severity severity(Decision decision) {
    return Optional.ofNullable(decision.policy())
        .flatMap(policies::findSection)
        .map(PolicySection::severity)
        .orElse(Severity.MODERATE);
  }

  private static List<List<TaskRequest>> batches(List<TaskRequest> requests) {
    List<List<TaskRequest>> batches = new ArrayList<>();
    for (int from = 0; from < requests.size(); from += Queues.REQUESTS_MAX) {
      batches.add(requests.subList(from, Math.min(requests.size(), from + Queues.REQUESTS_MAX)));
    }
    return batches;
  }
}
