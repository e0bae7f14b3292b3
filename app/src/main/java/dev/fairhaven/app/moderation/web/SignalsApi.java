package dev.fairhaven.app.moderation.web;

import dev.fairhaven.app.access.NeedsScope;
import dev.fairhaven.app.access.Scope;
import dev.fairhaven.app.kernel.Json;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Thresholds;
import dev.fairhaven.signals.pdq.Luma;
import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import dev.fairhaven.signals.picture.PictureDecoder;
import dev.fairhaven.signals.picture.PictureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Runs all signals on one text, one picture, or both. Nothing is stored.
@RestController
class SignalsApi {

  private final TextClassifier classifier;

  SignalsApi(TextClassifier classifier) {
    this.classifier = classifier;
  }

  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @PostMapping(path = "/v1/signals:evaluate", consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode evaluate(InputStream body) throws IOException {
    var request = JsonBody.read(body);
    if (!request.has("text") && !request.has("picture")) {
      throw JsonBody.invalid("", "a text, a picture, or both");
    }
    var answer = Json.mapper().createObjectNode();
    if (request.has("text")) {
      answer.set("text", text(JsonBody.text(request.path("text"), "/text")));
    }
    if (request.has("picture")) {
      answer.set("picture", picture(request.path("picture")));
    }
    return answer;
  }

  private ObjectNode text(String text) {
    var answer = Json.mapper().createObjectNode();
    answer.put("model", classifier.card().name());
    answer.put("modelVersion", classifier.card().version());
    var categories = answer.putObject("categories");
    var scores = classifier.score(text);
    for (var category : Category.values()) {
      double score = scores.of(category);
      var judged = categories.putObject(category.wireName());
      judged.put("score", score);
      judged.put("applies", score >= Thresholds.BALANCED);
      if (score >= Thresholds.BALANCED) {
        var passages = judged.putArray("passages");
        for (var passage : classifier.evidence(text, category)) {
          passages.addObject().put("start", passage.start()).put("end", passage.end());
        }
      }
    }
    return answer;
  }

  private static ObjectNode picture(JsonNode node) {
    return switch (PictureDecoder.decode(bytes(node))) {
      case Decoded(var format, var luma) -> picture(format, luma);
      case Unreadable(var reason) -> throw JsonBody.invalid("/picture", "a picture: " + reason);
    };
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return Base64.getDecoder().decode(node.asString(""));
    } catch (IllegalArgumentException _) {
      throw JsonBody.invalid("/picture", "the bytes of a picture in base64");
    }
  }

  private static ObjectNode picture(PictureFormat format, Luma luma) {
    var answer = Json.mapper().createObjectNode();
    var hashed = Pdq.hash(luma, Dialect.FULL);
    answer.put("format", format.name().toLowerCase(Locale.ROOT));
    answer.put("width", luma.width());
    answer.put("height", luma.height());
    answer.put("pdq", hashed.hash().toString());
    answer.put("pdqQuality", hashed.quality());
    answer.put("pdqNn512", Pdq.hash(luma, Dialect.NN512).hash().toString());
    return answer;
  }
}
