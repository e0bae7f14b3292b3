package dev.fairhaven.app.intake.ingest.web;

import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.intake.ingest.Intake.Outcome;
import dev.fairhaven.app.intake.ingest.Intake.Submission;
import dev.fairhaven.app.platform.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Events that came together and were handed in, those that could be read.
///
/// @param submission of the readable ones, in order
record SentEvents(List<SentEvent> sent, Submission submission) {

  static final SentEvents NONE = new SentEvents(List.of(), List::of);

  SentEvents {
    sent = List.copyOf(sent);
  }

  static SentEvents submit(List<SentEvent> sent, Intake intake) {
    var readable =
        sent.stream()
            .filter(SentEvent.Parsed.class::isInstance)
            .map(each -> ((SentEvent.Parsed) each).json())
            .toList();
    return new SentEvents(sent, intake.submitAll(readable));
  }

  /// Waits until it is settled for each; one result for each that was sent, in order.
  List<ObjectNode> await() {
    var outcomes = submission.await().iterator();
    var results = new ArrayList<ObjectNode>(sent.size());
    for (var each : sent) {
      results.add(
          switch (each) {
            case SentEvent.Parsed(var json) -> AnswerJson.write(json, outcomes.next());
            case SentEvent.Broken(var problem) ->
                AnswerJson.write(Json.mapper().createObjectNode(), new Outcome.Refused(problem));
          });
    }
    return results;
  }
}
