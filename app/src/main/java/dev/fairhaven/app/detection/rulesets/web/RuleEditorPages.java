package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.app.detection.rulesets.RuleSetLinks;
import dev.fairhaven.app.detection.rulesets.RuleSetPermission;
import dev.fairhaven.app.detection.rulesets.RuleSetProblem;
import dev.fairhaven.app.detection.rulesets.RuleSetVersion;
import dev.fairhaven.app.detection.rulesets.RuleSets;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemCode;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The rule editor: edit, check, preview and publish.
@Controller
final class RuleEditorPages {

  private static final String EDITOR = "detection/rulesets/editor";
  private static final Set<ProblemCode> REFUSED_BY_CHECK =
      Set.of(RuleSetProblem.RULES_REJECTED, RuleSetProblem.TESTS_FAILED);

  private final RuleSets ruleSets;

  RuleEditorPages(RuleSets ruleSets) {
    this.ruleSets = ruleSets;
  }

  @GetMapping("/rules/edit")
  @RuleSetPermission.Needs(RuleSetPermission.EDIT)
  Page edit(@RequestParam(name = "file", defaultValue = "main.sml") String file) {
    var newest = newest();
    return Page.of(EDITOR, editor(RuleForm.begin(newest.version(), file), newest, null, List.of()));
  }

  private RuleSetVersion newest() {
    return ruleSets.versions().getFirst();
  }

  /// Handles a button of the editor. None of these buttons publishes.
  @PostMapping("/rules/edit")
  @RuleSetPermission.Needs(RuleSetPermission.EDIT)
  Reply change(
      @RequestParam("do") String button, @RequestParam MultiValueMap<String, String> fields) {
    var base = ruleSets.require(RuleForm.basedOn(fields));
    var form = RuleForm.parse(fields, base.sources());
    try {
      return change(form, base, button, fields);
    } catch (ProblemException problem) {
      return Page.refused(EDITOR, editor(form, base, problem.getMessage(), List.of()));
    }
  }

  private Reply change(
      RuleForm form, RuleSetVersion base, String button, MultiValueMap<String, String> fields) {
    var parts = button.split(":", 2);
    var path = parts.length == 2 ? parts[1] : "";
    return switch (parts[0]) {
      case "open" -> Page.of(EDITOR, editor(form.opening(path), base, null, List.of()));
      case "add" -> add(form, base, fields.getOrDefault("newPath", List.of("")).getFirst().strip());
      case "remove" -> Page.of(EDITOR, editor(form.removing(path), base, null, List.of()));
      case "restore" -> Page.of(EDITOR, editor(form.restoring(path), base, null, List.of()));
      case "preview" -> preview(form, base, null);
      default -> check(form, base);
    };
  }

  private Reply add(RuleForm form, RuleSetVersion base, String path) {
    if (!path.matches("[A-Za-z0-9_][A-Za-z0-9_./-]{0,200}\\.(sml|yaml)") || path.contains("..")) {
      var problem = "A path is letters, digits, “_”, “-” and “/”, and ends with .sml or .yaml.";
      return Page.refused(EDITOR, editor(form, base, problem, List.of()));
    }
    return Page.of(EDITOR, editor(form.adding(path), base, null, List.of()));
  }

  private Reply check(RuleForm form, RuleSetVersion base) {
    var check = checked(form, base);
    return check.isGood()
        ? Page.of(EDITOR, editor(form, base, null, check.messages(), check.summary()))
        : refused(form, base, check);
  }

  private RuleCheck checked(RuleForm form, RuleSetVersion base) {
    return RuleCheck.of(ruleSets.check(form.applyTo(base.sources())));
  }

  private static Page refused(RuleForm form, RuleSetVersion base, RuleCheck check) {
    return Page.refused(EDITOR, editor(form, base, check.problem(), check.messages()));
  }

  /// The same check, run while the author types.
  @PostMapping("/rules/check")
  @RuleSetPermission.Needs(RuleSetPermission.EDIT)
  @ResponseBody
  RuleCheck check(@RequestParam MultiValueMap<String, String> fields) {
    var base = ruleSets.require(RuleForm.basedOn(fields));
    var form = RuleForm.parse(fields, base.sources());
    try {
      return checked(form, base);
    } catch (ProblemException problem) {
      return RuleCheck.refused(String.valueOf(problem.getMessage()), List.of());
    }
  }

  private Reply preview(RuleForm form, RuleSetVersion base, @Nullable String noteError) {
    if (form.isUnchanged()) {
      return Page.refused(EDITOR, editor(form, base, "Nothing is changed yet.", List.of()));
    }
    if (base.version() != newest().version()) {
      return Page.refused(EDITOR, editor(form, base, overtaken(base), List.of()));
    }
    var check = checked(form, base);
    return check.isGood() ? preview(form, base, check, noteError) : refused(form, base, check);
  }

  private static Page preview(
      RuleForm form, RuleSetVersion base, RuleCheck check, @Nullable String noteError) {
    var diff = SourcesDiff.between(base.sources(), form.applyTo(base.sources()));
    int next = base.version() + 1;
    var page = new RulePreviewPage(form, next, diff, check.summary(), check.messages(), noteError);
    return noteError == null
        ? Page.of("detection/rulesets/preview", page)
        : Page.refused("detection/rulesets/preview", page);
  }

  private String overtaken(RuleSetVersion base) {
    return "Version "
        + newest().version()
        + " was published since you began with version "
        + base.version()
        + ". Copy what you changed, and begin again from the newest.";
  }

  @PostMapping("/rules/publish")
  @RuleSetPermission.Needs(RuleSetPermission.PUBLISH)
  Reply publish(@RequestParam MultiValueMap<String, String> fields, Staff staff) {
    var base = ruleSets.require(RuleForm.basedOn(fields));
    var form = RuleForm.parse(fields, base.sources());
    if (form.note().isEmpty() || form.note().length() > RuleSetVersion.NOTE_LENGTH_MAX) {
      return preview(form, base, "1 to " + RuleSetVersion.NOTE_LENGTH_MAX + " characters");
    }
    if (base.version() != newest().version()) {
      return Page.refused(EDITOR, editor(form, base, overtaken(base), List.of()));
    }
    return publish(form, base, staff);
  }

  private Reply publish(RuleForm form, RuleSetVersion base, Staff staff) {
    try {
      var sources = form.applyTo(base.sources());
      var published = ruleSets.publish(sources, form.note(), staff.auditName());
      return Redirect.to(
          RuleSetLinks.version(published.version()),
          "Version " + published.version() + " is published and decides from now on.");
    } catch (ProblemException problem) {
      if (REFUSED_BY_CHECK.contains(problem.code())) {
        return check(form, base);
      }
      return Page.refused(EDITOR, editor(form, base, problem.code().title(), List.of()));
    }
  }

  private static RuleEditorPage editor(
      RuleForm form, RuleSetVersion base, @Nullable String problem, List<CheckMessage> messages) {
    return editor(form, base, problem, messages, null);
  }

  private static RuleEditorPage editor(
      RuleForm form,
      RuleSetVersion base,
      @Nullable String problem,
      List<CheckMessage> messages,
      @Nullable String tests) {
    Map<String, String> sources = form.applyTo(base.sources());
    var open = sources.containsKey(form.open()) ? form.open() : sources.keySet().iterator().next();
    return new RuleEditorPage(
        form.opening(open),
        sources.getOrDefault(open, ""),
        List.copyOf(new TreeSet<>(sources.keySet())),
        base.sources().keySet(),
        problem,
        messages,
        tests);
  }
}
