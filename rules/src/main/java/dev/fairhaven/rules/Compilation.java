package dev.fairhaven.rules;

import java.util.List;

/// What became of an attempt to compile a rule set.
public sealed interface Compilation {

  /// It can be used.
  record Compiled(RuleSet ruleSet, List<Message> warnings) implements Compilation {
    public Compiled {
      warnings = List.copyOf(warnings);
    }
  }

  /// It cannot be used.
  ///
  /// @param messages at least one of them an error, ordered by place
  record Rejected(List<Message> messages) implements Compilation {
    public Rejected {
      messages = List.copyOf(messages);
    }

    /// The errors as people read them.
    public String rendered() {
      return Message.rendered(
          messages.stream().filter(m -> m.severity() == Message.Severity.ERROR).toList());
    }
  }
}
