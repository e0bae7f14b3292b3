package dev.fairhaven.app.detection.rulesets.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;

/// The state of the rule editor: a version and the changes to it. The form carries the entire
/// state, so that several files can be edited before a check without a session.
///
/// @param basedOn the version being edited
/// @param open the file shown for editing
/// @param changed the new text of changed files, by path
/// @param removed the paths of files to remove
/// @param note the reason for the change
public record RuleForm(
    int basedOn, String open, Map<String, String> changed, Set<String> removed, String note) {

  /// The maximum number of changed files that are read.
  static final int CHANGED_MAX = 200;

  public RuleForm {
    changed = Map.copyOf(changed);
    removed = Set.copyOf(removed);
  }

  static RuleForm begin(int basedOn, String open) {
    return new RuleForm(basedOn, open, Map.of(), Set.of(), "");
  }

  /// @param base the sources of the version being edited
  static RuleForm parse(MultiValueMap<String, String> fields, Map<String, String> base) {
    Map<String, String> changed = new TreeMap<>();
    var paths = fields.getOrDefault("changedPath", List.of());
    var texts = fields.getOrDefault("changedText", List.of());
    for (int i = 0; i < Math.min(Math.min(paths.size(), texts.size()), CHANGED_MAX); i++) {
      changed.put(paths.get(i), unix(texts.get(i)));
    }
    var open = first(fields, "open").strip();
    var text = fields.getFirst("text");
    if (text != null) {
      changed.put(open, unix(text));
    }
    changed.entrySet().removeIf(entry -> entry.getValue().equals(base.get(entry.getKey())));
    return new RuleForm(
        basedOn(fields),
        open,
        changed,
        new TreeSet<>(fields.getOrDefault("removed", List.of())),
        unix(first(fields, "note")).strip());
  }

  /// The version that `fields` refer to; 0 if missing.
  static int basedOn(MultiValueMap<String, String> fields) {
    var text = first(fields, "basedOn");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static String first(MultiValueMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).orElse("");
  }

  /// Browsers send line breaks as CR LF.
  private static String unix(String text) {
    return text.replace("\r\n", "\n");
  }

  RuleForm opening(String path) {
    return new RuleForm(basedOn, path, changed, removed, note);
  }

  /// Adds an empty file and opens it.
  RuleForm adding(String path) {
    Map<String, String> more = new TreeMap<>(changed);
    more.putIfAbsent(path, "");
    return new RuleForm(basedOn, path, more, without(removed, path), note);
  }

  RuleForm removing(String path) {
    Map<String, String> fewer = new TreeMap<>(changed);
    fewer.remove(path);
    Set<String> more = new TreeSet<>(removed);
    more.add(path);
    return new RuleForm(basedOn, open, fewer, more, note);
  }

  /// Restores one file to its text in the version being edited.
  RuleForm restoring(String path) {
    Map<String, String> fewer = new TreeMap<>(changed);
    fewer.remove(path);
    return new RuleForm(basedOn, open, fewer, without(removed, path), note);
  }

  private static Set<String> without(Set<String> paths, String path) {
    Set<String> fewer = new TreeSet<>(paths);
    fewer.remove(path);
    return fewer;
  }

  /// The sources with the changes applied.
  Map<String, String> applyTo(Map<String, String> base) {
    Map<String, String> sources = new TreeMap<>(base);
    sources.putAll(changed);
    sources.keySet().removeAll(removed);
    return sources;
  }

  public boolean isUnchanged() {
    return changed.isEmpty() && removed.isEmpty();
  }
}
