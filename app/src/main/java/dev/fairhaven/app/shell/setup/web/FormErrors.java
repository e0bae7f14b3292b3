package dev.fairhaven.app.shell.setup.web;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is wrong in a form, by field.
public record FormErrors(Map<String, String> byField) {

  public static final FormErrors NONE = new FormErrors(Map.of());

  public FormErrors {
    byField = Map.copyOf(byField);
  }

  static FormErrors of(ProblemException problem) {
    return new FormErrors(
        problem.fields().stream()
            .collect(
                Collectors.toMap(
                    field -> field.pointer().substring(1), FormErrors::sentence, (a, _) -> a)));
  }

  private static String sentence(FieldProblem field) {
    return "Expected " + field.expected() + ".";
  }

  public @Nullable String of(String field) {
    return byField.get(field);
  }
}
