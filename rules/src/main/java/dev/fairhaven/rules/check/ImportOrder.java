package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks that imports have no cycles.
final class ImportOrder {

  private final Calls calls;
  private final Report report;
  private final Set<Unit> finished = new HashSet<>();
  private final List<Unit> path = new ArrayList<>();

  ImportOrder(Calls calls, Report report) {
    this.calls = calls;
    this.report = report;
  }

  void check() {
    for (var unit : calls.units()) {
      if (!visit(unit)) {
        return;
      }
    }
  }

  /// @return false when there is a cycle
  private boolean visit(Unit unit) {
    if (finished.contains(unit)) {
      return true;
    }
    int start = path.indexOf(unit);
    if (start >= 0) {
      reportCycle(path.subList(start, path.size()));
      return false;
    }
    path.add(unit);
    for (var call : unit.calls()) {
      for (var imported : calls.imports(call)) {
        if (!visit(imported)) {
          return false;
        }
      }
    }
    path.removeLast();
    finished.add(unit);
    return true;
  }

  private void reportCycle(List<Unit> cycle) {
    var notes = new ArrayList<Note>();
    for (int i = 0; i < cycle.size(); i++) {
      notes.add(
          new Note(place(cycle.get(i), cycle.get((i + 1) % cycle.size())).span().location(), ""));
    }
    report.error(
        Check.IMPORT_CYCLES,
        notes.getFirst().at(),
        "import cycle detected here",
        "this import results in a cyclic dependency",
        "the import chain is displayed below:",
        notes.subList(1, notes.size()));
  }

  /// The location of the import of one file in another.
  private Tree place(Unit from, Unit to) {
    Tree found = from.calls().getFirst();
    for (var call : from.calls()) {
      if (calls.imports(call).contains(to) && call.argument("rules") instanceof Tree.Items items) {
        found =
            items.items().stream()
                .filter(item -> item instanceof Tree.Text text && text.value().equals(to.path()))
                .findFirst()
                .orElseThrow();
      }
    }
    return found;
  }
}
