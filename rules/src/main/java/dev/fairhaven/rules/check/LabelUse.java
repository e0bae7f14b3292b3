package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.syntax.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Checks that labels are declared and valid for the type of the entity.
final class LabelUse {

  private final Calls calls;
  private final Report report;
  private final Map<String, String> entityTypes = new HashMap<>();

  LabelUse(Calls calls, Report report) {
    this.calls = calls;
    this.report = report;
  }

  void check() {
    calls.units().forEach(this::findEntities);
    for (var unit : calls.units()) {
      for (var call : unit.calls()) {
        var name = calls.bound(call).function().name();
        if (name.equals("LabelAdd") || name.equals("LabelRemove")) {
          check(call);
        }
      }
    }
  }

  private void findEntities(Unit unit) {
    for (var assign : Names.assignments(unit)) {
      if (!assign.target().isLocal() && assign.value() instanceof Tree.Call call) {
        var bound = calls.bound(call);
        if (bound.function().name().equals("Entity")
            || bound.function().name().equals("EntityJson")) {
          entityTypes.put(assign.target().identifier(), bound.constantText("type"));
        }
      }
    }
  }

  private void check(Tree.Call call) {
    if (!(call.argument("entity") instanceof Tree.Name entity)) {
      return;
    }
    var label = calls.bound(call).constantText("label");
    var declaration = calls.configuration().labels().get(label);
    if (declaration == null) {
      reportUnknown(java.util.Objects.requireNonNull(call.argument("label")), label);
      return;
    }
    var type = entityTypes.get(entity.identifier());
    if (type != null && !declaration.validFor().contains(type)) {
      var valid =
          declaration.validFor().stream().map(t -> "`" + t + "`").collect(Collectors.joining(", "));
      report.error(
          Check.LABELS,
          entity.span(),
          "label is not valid for this entity type",
          "entity has type `" + type + "`, this label is valid for " + valid,
          List.of(
              new Note(
                  calls.configuration().validForPlace(label),
                  "valid types for this label are set here")));
    }
  }

  private void reportUnknown(Tree.Expression at, String label) {
    var similar = Spelling.closest(label, calls.configuration().labels().keySet());
    report.error(
        Check.LABELS,
        at.span(),
        "unknown label",
        "there is no `"
            + label
            + "` label in the config"
            + similar.map(name -> ", did you mean `" + name + "`?").orElse(""),
        List.of(new Note(calls.configuration().labelsPlace(), "add the label to the config here")));
  }
}
