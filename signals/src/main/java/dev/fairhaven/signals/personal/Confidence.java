package dev.fairhaven.signals.personal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How sure it is that something is what it is taken for, from least to most.
public enum Confidence {
  /// It has the form, as other numbers may have by chance.
  POSSIBLE,
  /// Its form is rarely that of anything else, or a word beside it says what it is.
  LIKELY,
  /// Check digits or structure leave little to chance, or a word beside it agrees with them.
  CERTAIN;

  /// As rules, commands and reports write it.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Confidence> find(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findAny();
  }

  public boolean isAtLeast(Confidence least) {
    return compareTo(least) >= 0;
  }

  Confidence raised() {
    return this == POSSIBLE ? LIKELY : CERTAIN;
  }

  /// Empty below the least.
  Optional<Confidence> lowered() {
    return switch (this) {
      case POSSIBLE -> Optional.empty();
      case LIKELY -> Optional.of(POSSIBLE);
      case CERTAIN -> Optional.of(LIKELY);
    };
  }
}
