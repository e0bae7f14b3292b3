package dev.fairhaven.rules;

import java.time.Duration;
import java.time.Instant;

/// Port: remembers recent texts, to tell how many accounts send nearly the same. Called while an
/// event is evaluated, so answer from memory.
@FunctionalInterface
public interface SimilarTexts {

  /// The function by which rules ask.
  String FUNCTION = "AccountsWithSimilarText";

  /// Remembers nothing: each text comes from its own account alone.
  SimilarTexts NONE = (_, _) -> 1;

  /// Remembers a text and says from how many accounts texts like it came, this one among them; 0
  /// for a text that is too short to tell.
  int accounts(Sent sent, Question question);

  /// @param account whose text it is
  record Sent(String text, String account, Instant at) {}

  /// @param within how far back texts count
  /// @param similarity how much texts must have in common, from 0 to 1
  record Question(Duration within, double similarity) {}
}
