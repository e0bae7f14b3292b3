package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.intake.ingest.EventReader;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Checks events and keeps none.
final class TrialTarget implements Target {

  private static final String UNDECIDED = "undecided";

  private final EventReader reader;

  TrialTarget(EventReader reader) {
    this.reader = reader;
  }

  @Override
  public Supplier<List<Settled>> submit(List<ObjectNode> events) {
    var settled = events.stream().map(this::check).toList();
    return () -> settled;
  }

  private Settled check(ObjectNode event) {
    try {
      reader.read(event);
      return new Settled.Accepted(UNDECIDED);
    } catch (ProblemException problem) {
      return new Settled.Refused(ProblemText.of(problem));
    }
  }
}
