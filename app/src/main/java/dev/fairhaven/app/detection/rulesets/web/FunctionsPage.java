package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Every function that rules may call.
///
/// @param query the search text; empty for all
/// @param total the number of functions
/// @param groups the functions found, grouped by topic
public record FunctionsPage(String query, int total, List<Group> groups) {

  public record Group(Category category, List<Entry> entries) {}

  /// @param isUsed whether the live rules call it
  /// @param isPaused whether it is currently not called because it failed too often
  public record Entry(Function function, boolean isUsed, boolean isPaused) {}

  /// A part of a description.
  ///
  /// @param isCode whether it was enclosed in backquotes
  public record Piece(String text, boolean isCode) {}

  public static List<Piece> pieces(String description) {
    var parts = description.split("`", -1);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      pieces.add(new Piece(parts[i], i % 2 == 1));
    }
    return pieces;
  }

  /// @param used names of functions that the live rules call
  static FunctionsPage of(
      List<Function> all, Set<String> used, Predicate<Function> isPaused, String query) {
    List<Group> groups = new ArrayList<>();
    for (var category : Category.values()) {
      var entries =
          all.stream()
              .filter(function -> function.category() == category && matches(function, query))
              .map(
                  function ->
                      new Entry(function, used.contains(function.name()), isPaused.test(function)))
              .toList();
      if (!entries.isEmpty()) {
        groups.add(new Group(category, entries));
      }
    }
    return new FunctionsPage(query, all.size(), groups);
  }

  private static boolean matches(Function function, String query) {
    var words = query.toLowerCase(java.util.Locale.ROOT);
    return (function.signature() + " " + function.summary())
        .toLowerCase(java.util.Locale.ROOT)
        .contains(words);
  }
}
