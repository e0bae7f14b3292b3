package dev.fairhaven.app.imports;

import dev.fairhaven.app.ingest.Intake;
import dev.fairhaven.app.ingest.Intake.Outcome;
import dev.fairhaven.app.kernel.ProblemCode;
import dev.fairhaven.app.kernel.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Takes events in for good. While the database is away, it waits and hands in again what was not
/// kept; that is harmless, because events are told by their ids.
final class IntakeTarget implements Target {

  /// How long to wait before each further attempt; about a minute in all.
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30));

  private final Intake intake;

  IntakeTarget(Intake intake) {
    this.intake = intake;
  }

  @Override
  public Supplier<List<Settled>> submit(List<ObjectNode> events) {
    var submission = intake.submitAll(events);
    return () -> settle(events, submission.await());
  }

  private List<Settled> settle(List<ObjectNode> events, List<Outcome> first) {
    var outcomes = new ArrayList<>(first);
    for (var wait : WAITS) {
      var open = unavailable(outcomes);
      if (open.isEmpty()) {
        return outcomes.stream().map(IntakeTarget::settled).toList();
      }
      sleep(wait);
      var again = intake.acceptAll(open.stream().map(events::get).toList());
      for (int i = 0; i < open.size(); i++) {
        outcomes.set(open.get(i), again.get(i));
      }
    }
    throw new ProblemException(
        ImportProblem.INTERRUPTED,
        "the database does not take events; import again to go on where this stopped");
  }

  private static List<Integer> unavailable(List<Outcome> outcomes) {
    var indices = new ArrayList<Integer>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Refused(var problem)
          && problem.code().kind() == ProblemCode.Kind.UNAVAILABLE) {
        indices.add(i);
      }
    }
    return indices;
  }

  private static Settled settled(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted(var answer) -> new Settled.Accepted(answer.verdict());
      case Outcome.Refused(var problem) -> new Settled.Refused(ProblemText.of(problem));
    };
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ImportProblem.INTERRUPTED, "stopped");
    }
  }
}
