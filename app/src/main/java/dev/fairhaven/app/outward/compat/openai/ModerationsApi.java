package dev.fairhaven.app.outward.compat.openai;

import dev.fairhaven.app.detection.builtinclassifiers.AskedModel;
import dev.fairhaven.app.outward.compat.ModerationProblem;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.web.JsonBody;
import dev.fairhaven.app.platform.web.WebProblem;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.LinearModel;
import dev.fairhaven.signals.classify.Scores;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Thresholds;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /// Pictures of one request.
  static final int PICTURES_MAX = 8;

  static final JsonBody BODY =
      new JsonBody(
          ModerationProblem.INVALID_INPUT, WebProblem.BODY_TOO_LARGE, OpenAiBodyLimits.BYTES_MAX);

  private final AskedModel model;
  private final SentPictures pictures;

  ModerationsApi(AskedModel model, SentPictures pictures) {
    this.model = model;
    this.pictures = pictures;
  }

  /// What one result is about.
  ///
  /// @param text null where there is none
  /// @param seen what pictures were scored by
  private record Judged(@Nullable String text, Map<OpenAiCategory, Double> seen) {}

  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @PostMapping(path = OpenAiDialect.PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode judge(InputStream body) throws IOException {
    var judged = judged(BODY.object(body).path("input"));
    var classifier = model.classifier();
    var answer = Json.mapper().createObjectNode();
    answer.put("id", "modr-" + UUID.randomUUID());
    // what judged it, not what was asked for: programs log this to tell judgements apart
    answer.put("model", classifier.card().name() + "-" + classifier.card().version());
    var results = answer.putArray("results");
    judged.forEach(each -> results.add(result(each, classifier)));
    return answer;
  }

  /// One for each result. Parts of one input are judged together.
  private List<Judged> judged(JsonNode input) {
    if (input.isString()) {
      return List.of(new Judged(BODY.text(input, "/input", LinearModel.TEXT_MAX), Map.of()));
    }
    if (!input.isArray() || input.isEmpty() || input.size() > INPUTS_MAX) {
      throw BODY.invalid("/input", "a text, or an array of 1 to " + INPUTS_MAX);
    }
    if (input.get(0).isObject()) {
      return List.of(together(input));
    }
    var texts = new ArrayList<Judged>();
    for (int i = 0; i < input.size(); i++) {
      texts.add(new Judged(BODY.text(input.get(i), "/input/" + i, LinearModel.TEXT_MAX), Map.of()));
    }
    return texts;
  }

  private Judged together(JsonNode parts) {
    var texts = new ArrayList<String>();
    var seen = new EnumMap<OpenAiCategory, Double>(OpenAiCategory.class);
    int pictured = 0;
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      var pointer = "/input/" + i;
      switch (part.path("type").asString("")) {
        case "text" ->
            texts.add(BODY.text(part.path("text"), pointer + "/text", LinearModel.TEXT_MAX));
        case "image_url" -> {
          if (++pictured > PICTURES_MAX) {
            throw BODY.invalid("/input", "at most " + PICTURES_MAX + " pictures");
          }
          pictures
              .judge(part, pointer)
              .forEach((category, score) -> seen.merge(category, score, Double::max));
        }
        default -> throw BODY.invalid(pointer + "/type", "text or image_url");
      }
    }
    return new Judged(texts.isEmpty() ? null : String.join("\n", texts), seen);
  }

  private static ObjectNode result(Judged judged, TextClassifier classifier) {
    var scores = judged.text() == null ? null : classifier.score(judged.text());
    var result = Json.mapper().createObjectNode();
    var categories = Json.mapper().createObjectNode();
    var values = Json.mapper().createObjectNode();
    var inputs = Json.mapper().createObjectNode();
    boolean isFlagged = false;
    for (var category : OpenAiCategory.values()) {
      double read = scores == null ? 0 : category.score(scores);
      double score = Math.max(read, judged.seen().getOrDefault(category, 0.0));
      boolean isOf = score >= Thresholds.BALANCED;
      isFlagged |= isOf;
      categories.put(category.wireName(), isOf);
      values.put(category.wireName(), score);
      var types = inputs.putArray(category.wireName());
      if (scores != null) {
        types.add("text");
      }
      if (judged.seen().containsKey(category)) {
        types.add("image");
      }
    }
    result.put("flagged", isFlagged);
    result.set("categories", categories);
    result.set("category_scores", values);
    result.set("category_applied_input_types", inputs);
    if (scores != null) {
      result.set("fairhaven", own(scores));
    }
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
