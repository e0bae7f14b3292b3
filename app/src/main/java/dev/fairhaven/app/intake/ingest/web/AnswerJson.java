package dev.fairhaven.app.intake.ingest.web;

import dev.fairhaven.app.intake.ingest.Answer;
import dev.fairhaven.app.intake.ingest.Intake.Outcome;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers as JSON.
final class AnswerJson {

  private AnswerJson() {}

  static ObjectNode write(Answer answer) {
    var node = Json.mapper().createObjectNode();
    node.put("decisionId", answer.decisionId().toString());
    node.put("verdict", answer.verdict());
    var actions = node.putArray("actions");
    for (var action : answer.actions()) {
      var object = actions.addObject().put("name", action.name());
      if (!action.parameters().isEmpty()) {
        var parameters = object.putObject("parameters");
        action.parameters().forEach(parameters::put);
      }
    }
    answer.labels().forEach(node.putArray("labels")::add);
    answer.rules().forEach(node.putArray("rules")::add);
    node.put("ruleSetVersion", answer.ruleSetVersion());
    return node;
  }

  /// `{id?, status, answer}` or `{id?, status, problem}`; `id` as it was sent, if it could be read.
  static ObjectNode write(JsonNode event, Outcome outcome) {
    var node = Json.mapper().createObjectNode();
    if (event.path("id").isString()) {
      node.put("id", event.path("id").stringValue());
    }
    switch (outcome) {
      case Outcome.Accepted(var answer) -> node.put("status", 200).set("answer", write(answer));
      case Outcome.Refused(var problem) ->
          node.put("status", problem.code().kind().httpStatus())
              .set("problem", ProblemJson.write(problem));
    }
    return node;
  }
}
