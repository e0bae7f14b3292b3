package dev.fairhaven.rules.eval;

/// The plan of one file.
///
/// @param imports numbers of the files that are run before
/// @param defined slots of everything it defines
/// @param counted slots of what is counted for each event that comes to the file
/// @param exported slots of its features
/// @param firstRule number of its first rule; its rules follow each other
/// @param endRule exclusive
@SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
record UnitPlan(
    int[] imports,
    int[] defined,
    int[] counted,
    int[] exported,
    int firstRule,
    int endRule,
    RuleIndex index,
    Action[] actions) {

  /// The plan of a line that is not a definition.
  sealed interface Action {

    /// Runs another file if a condition is true.
    record Require(Node path, Node condition) implements Action {}

    /// Requests effects when one of several rules matches.
    ///
    /// @param rules their numbers; empty if they are not all names of rules
    /// @param values what the rules evaluate to
    /// @param verdicts for each effect the number of the verdict it declares, -1 if that is not
    ///   known beforehand or there is none
    @SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
    record When(int[] rules, Node[] values, Node[] effects, int[] verdicts) implements Action {

      /// Whether nothing happens unless one of `rules` matches.
      boolean dependsOnRulesOnly() {
        return rules.length > 0;
      }
    }

    record Call(Node call) implements Action {}
  }
}
