package dev.fairhaven.app.platform.kernel;

import java.util.Locale;

/// Names on the wire, made from names in the code.
public final class Names {

  private Names() {}

  /// The simple name of `type` without `suffix`, in kebab case: `rule-set` for `RuleSetProblem`.
  public static String subject(Class<?> type, String suffix) {
    var name = type.getSimpleName();
    return kebab(name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name);
  }

  /// `rule-set` for `RuleSet` as well as for `RULE_SET`.
  public static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
