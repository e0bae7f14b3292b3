package dev.fairhaven.app.detection.connectedclassifiers.adapters;

import dev.fairhaven.app.detection.connectedclassifiers.Classifier;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierException;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.detection.connectedclassifiers.Input;
import dev.fairhaven.app.detection.connectedclassifiers.Medium;
import dev.fairhaven.app.platform.kernel.Json;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// OpenAI's moderation endpoint: `POST /moderations` with a text or a picture, answered with a
/// score for each of thirteen categories. For a picture, only the categories that the response
/// marks as applied to images count; the others are always 0.
final class OpenAiModeration implements Classifier {

  private static final SortedSet<String> CATEGORIES =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              List.of(
                  "harassment",
                  "harassment/threatening",
                  "hate",
                  "hate/threatening",
                  "illicit",
                  "illicit/violent",
                  "self-harm",
                  "self-harm/instructions",
                  "self-harm/intent",
                  "sexual",
                  "sexual/minors",
                  "violence",
                  "violence/graphic")));

  private final String model;
  private final Set<Medium> media;
  private final JsonPost post;

  /// @param isSeeing whether it also classifies pictures
  OpenAiModeration(String model, boolean isSeeing, JsonPost post) {
    this.model = model;
    this.media = isSeeing ? EnumSet.allOf(Medium.class) : Set.of(Medium.TEXT);
    this.post = post;
  }

  @Override
  public SortedSet<String> categories() {
    return CATEGORIES;
  }

  @Override
  public Set<Medium> media() {
    return media;
  }

  @Override
  public Scores judge(Input input) throws ClassifierException {
    var request = Json.mapper().createObjectNode().put("model", model);
    switch (input) {
      case Input.Text(var text) -> request.put("input", text);
      case Input.Picture picture ->
          request
              .putArray("input")
              .addObject()
              .put("type", "image_url")
              .putObject("image_url")
              .put("url", Pictures.address(picture));
    }
    var answer = post.send(request);
    var results = answer.path("results");
    if (!results.isArray() || results.size() != 1) {
      throw ClassifierException.down(Reason.UNREADABLE, "its answer has not just one result");
    }
    var categories = judged(results.get(0), input);
    return new Scores(
        answer.path("model").asString(model),
        ScoresJson.read(results.get(0).path("category_scores"), categories)
            .orElseThrow(
                () ->
                    ClassifierException.down(
                        Reason.UNREADABLE,
                        "its answer has not a score from 0 to 1 for each category")));
  }

  private static Set<String> judged(JsonNode result, Input input) throws ClassifierException {
    if (input.medium() == Medium.TEXT) {
      return CATEGORIES;
    }
    var types = result.path("category_applied_input_types");
    var judged =
        CATEGORIES.stream()
            .filter(
                category ->
                    types
                        .path(category)
                        .valueStream()
                        .anyMatch(type -> type.asString("").equals("image")))
            .collect(Collectors.toSet());
    if (judged.isEmpty()) {
      throw ClassifierException.down(
          Reason.UNREADABLE, "its answer names no category that it judged the picture by");
    }
    return judged;
  }
}
