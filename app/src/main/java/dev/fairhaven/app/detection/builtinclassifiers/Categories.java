package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.signals.classify.Category;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Categories by their names in files and commands.
public final class Categories {

  private Categories() {}

  public static Optional<Category> find(String wireName) {
    return Arrays.stream(Category.values())
        .filter(each -> each.wireName().equals(wireName))
        .findFirst();
  }

  /// All names, for error messages.
  public static String names() {
    return Arrays.stream(Category.values())
        .map(Category::wireName)
        .collect(Collectors.joining(", "));
  }

  /// A category's display name, such as `Self harm`.
  public static String words(Category category) {
    var words = category.wireName().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
