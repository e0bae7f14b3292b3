package dev.fairhaven.app.outward.compat.openai;

import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The categories of OpenAI's moderation endpoint, each with those of ours that must all apply. Of
/// texts, those without any are not judged and always 0.
enum OpenAiCategory {
  HARASSMENT("harassment", Category.TOXICITY),
  HARASSMENT_THREATENING("harassment/threatening", Category.TOXICITY, Category.THREAT),
  HATE("hate", Category.HATE),
  HATE_THREATENING("hate/threatening", Category.HATE, Category.THREAT),
  ILLICIT("illicit"),
  ILLICIT_VIOLENT("illicit/violent"),
  SELF_HARM("self-harm", Category.SELF_HARM),
  SELF_HARM_INTENT("self-harm/intent"),
  SELF_HARM_INSTRUCTIONS("self-harm/instructions"),
  SEXUAL("sexual", Category.SEXUAL),
  SEXUAL_MINORS("sexual/minors"),
  VIOLENCE("violence", Category.THREAT),
  VIOLENCE_GRAPHIC("violence/graphic");

  private final String wireName;
  private final List<Category> categories;

  OpenAiCategory(String wireName, Category... categories) {
    this.wireName = wireName;
    this.categories = List.of(categories);
  }

  String wireName() {
    return wireName;
  }

  static Optional<OpenAiCategory> find(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName.equals(wireName)).findFirst();
  }

  /// The least of what must all apply.
  double score(Scores scores) {
    return categories.stream().mapToDouble(scores::of).min().orElse(0);
  }
}
