package dev.fairhaven.rules.lists;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How much harm it does when an entry of a list matches, mildest first: the words that policies
/// use for violations.
public enum Severity {
  LOW,
  MODERATE,
  SERIOUS,
  CRITICAL;

  /// All of them, for messages.
  public static final String NAMES =
      Arrays.stream(values()).map(Severity::wireName).collect(Collectors.joining(", "));

  /// As the API, files and rules spell it.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Severity> find(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }
}
