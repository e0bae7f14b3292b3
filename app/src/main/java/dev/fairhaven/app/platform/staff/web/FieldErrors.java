package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is wrong in a form, by field.
public record FieldErrors(Map<String, String> byField) {

  public static final FieldErrors NONE = new FieldErrors(Map.of());

  public FieldErrors {
    byField = Map.copyOf(byField);
  }

  static FieldErrors of(ProblemException problem) {
    return new FieldErrors(
        problem.fields().stream()
            .collect(
                Collectors.toMap(
                    field -> field.pointer().substring(1), FieldErrors::sentence, (a, _) -> a)));
  }

  private static String sentence(FieldProblem field) {
    return "Expected " + field.expected() + ".";
  }

  public @Nullable String of(String field) {
    return byField.get(field);
  }
}
