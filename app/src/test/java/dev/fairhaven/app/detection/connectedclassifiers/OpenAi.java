package dev.fairhaven.app.detection.connectedclassifiers;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What OpenAI's moderation endpoint answers.
final class OpenAi {

  private static final String[] CATEGORIES = {
    "harassment", "harassment/threatening", "hate", "hate/threatening", "illicit",
    "illicit/violent", "self-harm", "self-harm/intent", "self-harm/instructions", "sexual",
    "sexual/minors", "violence", "violence/graphic"
  };

  private OpenAi() {}

  /// @param score of all categories, as JSON
  static String answer(String score) {
    return """
    {"id":"modr-1","model":"omni-moderation-latest","results":[{"flagged":false,
     "categories":{%s},"category_scores":{%s},"category_applied_input_types":{%s}}]}"""
        .formatted(all("false"), all(score), all("[\"text\"]"));
  }

  /// @param judged the category that the picture was judged by
  static String answerOfPicture(String score, String judged) {
    return """
    {"id":"modr-1","model":"omni-moderation-latest","results":[{"flagged":false,
     "categories":{%s},"category_scores":{%s},"category_applied_input_types":{%s}}]}"""
        .formatted(
            all("false"),
            all(score),
            all("[]").replace("\"" + judged + "\":[]", "\"" + judged + "\":[\"image\"]"));
  }

  private static String all(String value) {
    return Arrays.stream(CATEGORIES)
        .map(each -> "\"" + each + "\":" + value)
        .collect(Collectors.joining(","));
  }
}
