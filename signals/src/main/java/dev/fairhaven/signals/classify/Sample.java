package dev.fairhaven.signals.classify;

import java.util.Set;

/// A labelled text: the categories it belongs to, and those it does not. It is unlabelled for all
/// other categories.
public record Sample(String text, Set<Category> of, Set<Category> notOf) {

  public Sample {
    of = Set.copyOf(of);
    notOf = Set.copyOf(notOf);
    if (of.stream().anyMatch(notOf::contains)) {
      throw new IllegalArgumentException("a text both is and is not of " + of);
    }
  }

  /// Whether it is labelled for the category, either way.
  public boolean says(Category category) {
    return of.contains(category) || notOf.contains(category);
  }
}
