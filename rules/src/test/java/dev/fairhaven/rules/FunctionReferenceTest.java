package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Golden;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/// The table of functions in the reference is made from the registry.
class FunctionReferenceTest {

  @Test
  void listsEveryFunction() {
    Golden.check("../../../../docs/reference/rule-functions.md", reference());
  }

  private static String reference() {
    var out = new StringBuilder("# Functions of the rule language\n\n");
    out.append(
        "Made from the registry by `FunctionReferenceTest`; do not edit. How to read it, and everything\n");
    out.append("else about the language, is in [rule-language.md](rule-language.md).\n");
    for (var category : Function.Category.values()) {
      var functions =
          Functions.standard().all().stream()
              .filter(function -> function.category() == category)
              .sorted(Comparator.comparing(Function::name))
              .toList();
      if (!functions.isEmpty()) {
        out.append("\n## ").append(title(category)).append('\n');
        functions.forEach(function -> out.append('\n').append(entry(function)));
      }
    }
    return out.toString();
  }

  private static String title(Function.Category category) {
    var name = category.name();
    return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private static String entry(Function function) {
    var out = new StringBuilder();
    out.append("### ").append(function.name()).append("\n\n");
    out.append("`").append(function.signature()).append("`\n\n");
    out.append(function.summary()).append(traits(function)).append('\n');
    if (!function.parameters().isEmpty()) {
      out.append('\n');
    }
    for (var parameter : function.parameters()) {
      out.append("- `").append(parameter.name()).append("`: ").append(parameter.documentation());
      out.append(parameter.constant() ? " A literal.\n" : "\n");
    }
    return out.toString();
  }

  private static String traits(Function function) {
    var traits = String.join("; ", function.traits());
    return traits.isEmpty()
        ? ""
        : " " + Character.toUpperCase(traits.charAt(0)) + traits.substring(1) + ".";
  }

  @Test
  void documentsEveryFunctionAndParameter() {
    for (var function : Functions.standard().all()) {
      assertThat(function.summary()).as(function.name()).endsWith(".");
      assertThat(function.parameters())
          .as(function.name())
          .allSatisfy(p -> assertThat(p.documentation()).endsWith("."));
    }
  }
}
