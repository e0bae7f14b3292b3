package dev.fairhaven.app.shell.setup;

import org.jspecify.annotations.Nullable;

/// How far the set-up is.
///
/// @param template the name of the template in use; null before the first start is over
/// @param step what is to be done next
public record SetupState(@Nullable String template, Step step) {

  /// What the set-up asks for, in order.
  public enum Step {
    PLATFORM,
    TEMPLATE,
    CONNECT,
    FINISHED;

    /// Whether staff, or the command line, have chosen a template.
    public boolean isChosen() {
      return compareTo(TEMPLATE) > 0;
    }

    /// The later one.
    Step atLeast(Step other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }
}
