package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.util.stream.Collectors;

/// A problem on one line.
final class ProblemText {

  private ProblemText() {}

  /// Every field that is wrong with what was expected; never content.
  static String of(ProblemException problem) {
    return problem.fields().isEmpty()
        ? String.valueOf(problem.getMessage())
        : problem.fields().stream()
            .map(field -> field.pointer() + ": expected " + field.expected())
            .collect(Collectors.joining("; "));
  }
}
