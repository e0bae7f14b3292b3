package dev.fairhaven.rules;

import java.time.Duration;
import java.time.Instant;

/// Port: remembers recent texts, to count accounts that send nearly the same text. Called while an
/// event is evaluated, so answer from memory.
@FunctionalInterface
public interface SimilarTexts {

  /// The name of the function that uses this port.
  String FUNCTION = "AccountsWithSimilarText";

  /// Remembers nothing: each text has one account, its own.
  SimilarTexts NONE = (_, _) -> 1;

  /// Remembers a text and returns the number of accounts that sent a similar text, including this
  /// one; 0 for a text that is too short.
  int accounts(Sent sent, Question question);

  /// @param account that sent the text
  record Sent(String text, String account, Instant at) {}

  /// @param within how far to look back
  /// @param similarity the minimum similarity, from 0 to 1
  record Question(Duration within, double similarity) {}
}
