package dev.fairhaven.rules;

import java.util.List;

/// The result of compiling a rule set.
public sealed interface Compilation {

  /// The rule set compiled.
  record Compiled(RuleSet ruleSet, List<Message> warnings) implements Compilation {
    public Compiled {
      warnings = List.copyOf(warnings);
    }
  }

  /// The rule set has errors.
  ///
  /// @param messages at least one of them an error, ordered by place
  record Rejected(List<Message> messages) implements Compilation {
    public Rejected {
      messages = List.copyOf(messages);
    }

    /// The errors as text for people.
    public String rendered() {
      return Message.rendered(
          messages.stream().filter(m -> m.severity() == Message.Severity.ERROR).toList());
    }
  }
}
