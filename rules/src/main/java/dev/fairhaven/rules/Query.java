package dev.fairhaven.rules;

import dev.fairhaven.rules.check.QueryChecker;
import dev.fairhaven.rules.eval.QueryEvaluator;
import dev.fairhaven.rules.ir.QueryTerm;
import java.util.List;
import java.util.Objects;

/// A condition on evaluated events: on the features a rule set exports and the effects it
/// requested. Immutable and thread-safe.
///
/// A feature without a value equals `None` and nothing else, is neither less nor more than
/// anything, is in no list and contains no text; so a query is true or false of every event.
/// `'text' in Feature` ignores case.
public final class Query {

  /// The longest query, in characters.
  public static final int LENGTH_MAX = 10_000;

  private final String text;
  private final QueryTerm term;

  private Query(String text, QueryTerm term) {
    this.text = text;
    this.term = term;
  }

  /// The result of reading a query.
  public sealed interface Reading {

    record Understood(Query query) implements Reading {}

    /// @param messages at least one, all of them errors; those about the query itself have the path
    ///   `query`
    record Refused(List<Message> messages) implements Reading {
      public Refused {
        messages = List.copyOf(messages);
      }

      /// The errors as text for people.
      public String rendered() {
        return Message.rendered(messages);
      }
    }
  }

  /// Checks a query against the features of a rule set.
  ///
  /// @throws IllegalArgumentException when the text is longer than [#LENGTH_MAX]
  public static Reading read(String text, RuleSet ruleSet) {
    if (text.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "a query has at most " + LENGTH_MAX + " characters, this one " + text.length());
    }
    var result = QueryChecker.check(text, ruleSet);
    return result.term() == null
        ? new Reading.Refused(result.messages())
        : new Reading.Understood(new Query(text, Objects.requireNonNull(result.term())));
  }

  /// Whether an event matches.
  ///
  /// @param evaluation of the event by the rule set, with [Scope#EVERYTHING]
  public boolean matches(Evaluation evaluation) {
    return new QueryEvaluator(evaluation).isTrue(term);
  }

  @Override
  public String toString() {
    return text;
  }
}
