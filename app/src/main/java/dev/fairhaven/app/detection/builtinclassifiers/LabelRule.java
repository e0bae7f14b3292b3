package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.signals.classify.Category;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Maps rows with certain column values to labels.
///
/// @param when the values allowed per column, where a trailing `*` matches any suffix; all columns
///   must match. Null matches every row
/// @param of names of categories for which the row is positive; `all` for all
/// @param not names of categories for which the row is negative
public record LabelRule(
    @Nullable Map<String, List<String>> when,
    @Nullable List<String> of,
    @Nullable List<String> not) {

  public LabelRule {
    categories(of);
    categories(not);
  }

  boolean fits(ObjectNode row) {
    return when == null
        || when.entrySet().stream()
            .allMatch(entry -> fits(row.path(entry.getKey()).asString(""), entry.getValue()));
  }

  private static boolean fits(String value, List<String> allowed) {
    return allowed.stream()
        .anyMatch(
            each ->
                each.endsWith("*")
                    ? value.startsWith(each.substring(0, each.length() - 1))
                    : value.equals(each));
  }

  Set<Category> ofCategories() {
    return categories(of);
  }

  Set<Category> notCategories() {
    return categories(not);
  }

  private static Set<Category> categories(@Nullable List<String> names) {
    if (names == null) {
      return Set.of();
    }
    if (names.contains("all")) {
      return Set.of(Category.values());
    }
    return names.stream().map(LabelRule::category).collect(Collectors.toUnmodifiableSet());
  }

  private static Category category(String name) {
    return Categories.find(name)
        .orElseThrow(() -> Recipe.invalid("one of " + Categories.names() + ", got '" + name + "'"));
  }
}
