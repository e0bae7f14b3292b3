package dev.fairhaven.rules.functions;

import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.LabelDeclaration;
import java.util.Optional;

/// The labels that the configuration declares.
final class DeclaredLabels {

  private DeclaredLabels() {}

  /// The label that a constant argument names. Rejects the call if the label is not declared, and
  /// suggests a similar one.
  static Optional<LabelDeclaration> find(CallSite site, String parameter) {
    var name = site.text(parameter);
    var declared = Optional.ofNullable(site.labels().get(name));
    if (declared.isEmpty()) {
      var similar = site.closest(name, site.labels().keySet());
      site.reject(
          parameter,
          "unknown label",
          "unknown label `"
              + name
              + "`"
              + similar.map(other -> ", did you mean `" + other + "`?").orElse(""));
    }
    return declared;
  }
}
