package dev.fairhaven.app.outward.compat.perspective;

import dev.fairhaven.app.detection.builtinclassifiers.AskedModel;
import dev.fairhaven.app.outward.compat.ModerationProblem;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.web.BodyLimit;
import dev.fairhaven.app.platform.web.JsonBody;
import dev.fairhaven.app.platform.web.WebProblem;
import dev.fairhaven.signals.classify.LinearModel;
import dev.fairhaven.signals.classify.Scores;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Judges a comment in the form of Perspective, for programs that were written for it. Nothing is
/// stored, whether or not `doNotStore` says so.
@RestController
class PerspectiveApi {

  private static final JsonBody BODY =
      new JsonBody(
          ModerationProblem.INVALID_INPUT,
          WebProblem.BODY_TOO_LARGE,
          (int) BodyLimit.USUAL_BYTES_MAX);

  private final AskedModel model;

  PerspectiveApi(AskedModel model) {
    this.model = model;
  }

  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @PostMapping(
      path = PerspectiveDialect.PREFIX + "comments:analyze",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode analyze(InputStream body) throws IOException {
    var request = BODY.object(body);
    var comment = request.path("comment");
    var text = BODY.text(comment.path("text"), "/comment/text", LinearModel.TEXT_MAX);
    if (text.isBlank()) {
      throw BODY.invalid("/comment/text", "a text that is not empty");
    }
    if (comment.path("type").asString("PLAIN_TEXT").equals("HTML")) {
      throw BODY.invalid("/comment/type", "PLAIN_TEXT");
    }
    var answer = Json.mapper().createObjectNode();
    answer.set("attributeScores", scores(request.path("requestedAttributes"), text));
    answer.set("languages", languages(request.path("languages")));
    if (request.path("clientToken").isString()) {
      answer.set("clientToken", request.path("clientToken"));
    }
    return answer;
  }

  private ObjectNode scores(JsonNode requested, String text) {
    if (!requested.isObject() || requested.isEmpty()) {
      throw BODY.invalid("/requestedAttributes", "some of " + PerspectiveAttribute.names());
    }
    var scores = model.classifier().score(text);
    var answer = Json.mapper().createObjectNode();
    for (var wanted : requested.properties()) {
      var attribute = attribute(wanted.getKey());
      double score = scores.of(attribute.category());
      if (score >= wanted.getValue().path("scoreThreshold").asDouble(0)) {
        answer.set(wanted.getKey(), score(scores, attribute, text.length()));
      }
    }
    return answer;
  }

  private static PerspectiveAttribute attribute(String name) {
    return PerspectiveAttribute.find(name)
        .orElseThrow(
            () -> BODY.invalid("/requestedAttributes", "some of " + PerspectiveAttribute.names()));
  }

  private static ObjectNode score(Scores scores, PerspectiveAttribute attribute, int length) {
    double value = scores.of(attribute.category());
    var answer = Json.mapper().createObjectNode();
    answer
        .putArray("spanScores")
        .addObject()
        .put("begin", 0)
        .put("end", length)
        .set("score", probability(value));
    answer.set("summaryScore", probability(value));
    return answer;
  }

  private static ObjectNode probability(double value) {
    return Json.mapper().createObjectNode().put("value", value).put("type", "PROBABILITY");
  }

  /// Those that were asked for: the classifier looks at letters and words, and asks for none.
  private static JsonNode languages(JsonNode asked) {
    return asked.isArray() && !asked.isEmpty() ? asked : Json.mapper().createArrayNode().add("en");
  }
}
