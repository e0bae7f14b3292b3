package dev.fairhaven.signals.classify;

import java.util.Set;

/// A text with what is known of it: the categories it is of, and those it is not of. Nothing is
/// known of the others.
public record Sample(String text, Set<Category> of, Set<Category> notOf) {

  public Sample {
    of = Set.copyOf(of);
    notOf = Set.copyOf(notOf);
    if (of.stream().anyMatch(notOf::contains)) {
      throw new IllegalArgumentException("a text both is and is not of " + of);
    }
  }

  /// Whether it is known to be of the category, or not to be.
  public boolean says(Category category) {
    return of.contains(category) || notOf.contains(category);
  }
}
