package dev.fairhaven.app.moderation.web;

import dev.fairhaven.app.access.NeedsScope;
import dev.fairhaven.app.access.Scope;
import dev.fairhaven.app.kernel.Json;
import dev.fairhaven.app.kernel.ProblemException;
import dev.fairhaven.app.models.AskedModel;
import dev.fairhaven.app.moderation.ModerationProblem;
import dev.fairhaven.app.web.OpenAiErrors;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.Scores;
import dev.fairhaven.signals.classify.Thresholds;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// OpenAI's moderation endpoint. A result has all thirteen categories in each of its maps, as the
/// official clients demand; what our own classifier says stands beside them under `fairhaven`.
@RestController
class ModerationsApi {

  /// Texts of one request.
  static final int INPUTS_MAX = 256;

  private final AskedModel model;

  ModerationsApi(AskedModel model) {
    this.model = model;
  }

  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @PostMapping(path = OpenAiErrors.PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode judge(InputStream body) throws IOException {
    var texts = texts(JsonBody.read(body).path("input"));
    var classifier = model.classifier();
    var answer = Json.mapper().createObjectNode();
    answer.put("id", "modr-" + UUID.randomUUID());
    // what judged it, not what was asked for: programs log this to tell judgements apart
    answer.put("model", classifier.card().name() + "-" + classifier.card().version());
    var results = answer.putArray("results");
    texts.forEach(text -> results.add(result(classifier.score(text))));
    return answer;
  }

  /// One for each result. Parts of one input are judged together.
  private static List<String> texts(JsonNode input) {
    if (input.isString()) {
      return List.of(JsonBody.text(input, "/input"));
    }
    if (!input.isArray() || input.isEmpty() || input.size() > INPUTS_MAX) {
      throw JsonBody.invalid("/input", "a text, or an array of 1 to " + INPUTS_MAX);
    }
    var texts = new ArrayList<String>();
    for (int i = 0; i < input.size(); i++) {
      var part = input.get(i);
      texts.add(part.isObject() ? part(part, i) : JsonBody.text(part, "/input/" + i));
    }
    return input.get(0).isObject() ? List.of(String.join("\n", texts)) : texts;
  }

  private static String part(JsonNode part, int number) {
    var type = part.path("type").asString("");
    return switch (type) {
      case "text" -> JsonBody.text(part.path("text"), "/input/" + number + "/text");
      case "image_url" ->
          throw new ProblemException(
              ModerationProblem.UNSUPPORTED_INPUT,
              "no model judges pictures; leave out /input/" + number);
      default -> throw JsonBody.invalid("/input/" + number + "/type", "text");
    };
  }

  private ObjectNode result(Scores scores) {
    var result = Json.mapper().createObjectNode();
    var categories = Json.mapper().createObjectNode();
    var values = Json.mapper().createObjectNode();
    var inputs = Json.mapper().createObjectNode();
    boolean isFlagged = false;
    for (var category : OpenAiCategory.values()) {
      double score = category.score(scores);
      boolean isOf = score >= Thresholds.BALANCED;
      isFlagged |= isOf;
      categories.put(category.wireName(), isOf);
      values.put(category.wireName(), score);
      inputs.putArray(category.wireName()).add("text");
    }
    result.put("flagged", isFlagged);
    result.set("categories", categories);
    result.set("category_scores", values);
    result.set("category_applied_input_types", inputs);
    result.set("fairhaven", own(scores));
    return result;
  }

  private static ObjectNode own(Scores scores) {
    var own = Json.mapper().createObjectNode();
    for (var category : Category.values()) {
      own.put(category.wireName(), scores.of(category));
    }
    return own;
  }
}
