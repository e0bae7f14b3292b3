package dev.fairhaven.app.classifiers.adapters;

import dev.fairhaven.app.classifiers.Classifier;
import dev.fairhaven.app.classifiers.ClassifierException;
import dev.fairhaven.app.classifiers.Opinion.Reason;
import dev.fairhaven.app.kernel.Json;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// OpenAI's moderation endpoint: `POST /moderations` with a text, answered with a score for each of
/// thirteen categories.
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
  private final JsonPost post;

  OpenAiModeration(String model, JsonPost post) {
    this.model = model;
    this.post = post;
  }

  @Override
  public SortedSet<String> categories() {
    return CATEGORIES;
  }

  @Override
  public Scores judge(String text) throws ClassifierException {
    var answer = post.send(Json.mapper().createObjectNode().put("model", model).put("input", text));
    var results = answer.path("results");
    if (!results.isArray() || results.size() != 1) {
      throw ClassifierException.down(Reason.UNREADABLE, "its answer has not just one result");
    }
    var scores = results.get(0).path("category_scores");
    return new Scores(
        answer.path("model").asString(model),
        ScoresJson.read(scores, CATEGORIES)
            .orElseThrow(
                () ->
                    ClassifierException.down(
                        Reason.UNREADABLE,
                        "its answer has not a score from 0 to 1 for each category")));
  }
}
