package dev.fairhaven.app.platform.web;

/// How another product writes its problems, so that clients that were written for it understand
/// ours. A bean of a feature.
public interface ProblemDialect {

  /// Whether requests to this path are answered in the dialect.
  ///
  /// @param path as handlers match it, percent-decoded, such as `/v1/moderations`
  boolean isSpokenAt(String path);

  /// The body that says what `problem` says, an object to write as JSON.
  Object body(Problem problem);

  /// Whether clients may send their API key as the query parameter `key`.
  default boolean takesKeyAsParameter() {
    return false;
  }
}
