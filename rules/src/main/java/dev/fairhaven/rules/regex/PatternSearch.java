package dev.fairhaven.rules.regex;

import dev.fairhaven.rules.Function;

/// A bound function that tells whether a pattern matches somewhere in a text, and leaves the
/// passage as evidence. Being known as such, it can be settled together with others over the same
/// text.
public interface PatternSearch extends Function.Body {

  PythonPattern pattern();

  /// Index of the argument that is searched.
  int target();
}
