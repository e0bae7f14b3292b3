package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.app.detection.lists.PlatformList;
import dev.fairhaven.app.detection.lists.PlatformLists;
import dev.fairhaven.app.detection.rulesets.RuleLibrary;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import java.util.List;

/// The names that rules may use, for completion and help in the editor.
///
/// @param functions ordered by name
/// @param lists names of lists
record RuleWords(List<FunctionWord> functions, List<String> lists) {

  static RuleWords of(RuleLibrary library, PlatformLists lists) {
    return new RuleWords(
        library.functions().all().stream().map(FunctionWord::of).toList(),
        lists.all().stream().map(PlatformList::name).map(Object::toString).toList());
  }

  /// @param signature in one line
  record FunctionWord(
      String name, String signature, String summary, List<ParameterWord> parameters) {

    static FunctionWord of(Function function) {
      return new FunctionWord(
          function.name(),
          function.signature(),
          function.summary(),
          function.parameters().stream().map(ParameterWord::of).toList());
    }
  }

  /// @param blank the placeholder for the value
  record ParameterWord(
      String name, String signature, String about, boolean required, String blank) {

    static ParameterWord of(Parameter parameter) {
      return new ParameterWord(
          parameter.name(),
          parameter.signature(),
          parameter.documentation(),
          !parameter.optional(),
          blank(parameter));
    }

    private static String blank(Parameter parameter) {
      return switch (parameter.type()) {
        case Type.Scalar.STR -> parameter.constant() ? "''" : "";
        case Type.ListOf _ -> "[]";
        case Type.Scalar _, Type.Special _, Type.EntityOf _, Type.Union _, Type.Variable _ -> "";
      };
    }
  }
}
