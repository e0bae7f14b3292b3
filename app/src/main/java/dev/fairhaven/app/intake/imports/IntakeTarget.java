package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.intake.ingest.Intake.Outcome;
import dev.fairhaven.app.platform.kernel.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Takes events in for good, in this process. While the database is away, it waits and hands in
/// again what was not kept; that is harmless, because events are told by their ids.
@Component
public final class IntakeTarget implements Target {

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
    var patience = new Patience("the database does not take events");
    for (var open = unavailable(outcomes); !open.isEmpty(); open = unavailable(outcomes)) {
      patience.pause();
      var again = intake.acceptAll(open.stream().map(events::get).toList());
      for (int i = 0; i < open.size(); i++) {
        outcomes.set(open.get(i), again.get(i));
      }
    }
    return outcomes.stream().map(IntakeTarget::settled).toList();
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
}
