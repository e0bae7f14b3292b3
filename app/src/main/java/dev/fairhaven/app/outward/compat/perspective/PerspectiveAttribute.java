package dev.fairhaven.app.outward.compat.perspective;

import dev.fairhaven.signals.classify.Category;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The attributes of Perspective that are judged here, each with our category. Our classifier does
/// not tell kinds of toxicity apart.
enum PerspectiveAttribute {
  TOXICITY(Category.TOXICITY),
  SEVERE_TOXICITY(Category.TOXICITY),
  INSULT(Category.TOXICITY),
  PROFANITY(Category.TOXICITY),
  IDENTITY_ATTACK(Category.HATE),
  THREAT(Category.THREAT),
  SEXUALLY_EXPLICIT(Category.SEXUAL),
  SPAM(Category.SPAM);

  private final Category category;

  PerspectiveAttribute(Category category) {
    this.category = category;
  }

  Category category() {
    return category;
  }

  static Optional<PerspectiveAttribute> find(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
