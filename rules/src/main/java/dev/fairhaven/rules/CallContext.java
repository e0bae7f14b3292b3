package dev.fairhaven.rules;

import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.rules.lists.Hit;
import dev.fairhaven.rules.lists.Lists;

/// What a function can access while an event is evaluated.
public interface CallContext {

  Event event();

  Labels labels();

  /// The windows as of this event.
  Windows.Observation windows();

  Lists lists();

  Banks banks();

  SimilarTexts similarTexts();

  /// Ends the call with an error, which is counted and reported.
  ///
  /// @param kind a short name for the kind of failure, such as `ValueError`
  /// @return what the function must return
  Object fail(String kind, String message);

  /// Ends the call without a value. Expressions that depend on it have no value; no error is
  /// reported.
  ///
  /// @return what the function must return
  Object skip();

  /// Reports the passage of a text argument that matched.
  ///
  /// @param argument index of the argument
  /// @param start in UTF-16 units of the argument
  /// @param end exclusive
  /// @param detail what was looked for: a pattern, a term
  void matched(int argument, int start, int end, String detail);

  /// Reports the entry of a list or a bank that matched.
  ///
  /// @param argument index of the argument
  /// @param text the argument as a text, or the matching one of several texts
  /// @param start in UTF-16 units of the text
  /// @param end exclusive
  void listed(int argument, String text, int start, int end, Hit hit);
}
