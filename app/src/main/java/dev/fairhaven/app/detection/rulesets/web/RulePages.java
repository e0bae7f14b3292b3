package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.app.detection.rulesets.RuleSetLinks;
import dev.fairhaven.app.detection.rulesets.RuleSetPermission;
import dev.fairhaven.app.detection.rulesets.RuleSetVersion;
import dev.fairhaven.app.detection.rulesets.RuleSets;
import dev.fairhaven.app.detection.rulesets.web.RulesPage.Authored;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.web.AuthorNames;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages for reading rule sets, and for making an earlier version live again.
@Controller
final class RulePages {

  private final RuleSets ruleSets;
  private final AuthorNames authors;

  RulePages(RuleSets ruleSets, AuthorNames authors) {
    this.ruleSets = ruleSets;
    this.authors = authors;
  }

  @GetMapping("/rules")
  @RuleSetPermission.Needs(RuleSetPermission.VIEW)
  Page live(@RequestParam(name = "file", required = false) @Nullable String file) {
    return page(ruleSets.require(ruleSets.live().version()), file);
  }

  @GetMapping("/rules/versions/{version}")
  @RuleSetPermission.Needs(RuleSetPermission.VIEW)
  Page version(
      @PathVariable("version") int version,
      @RequestParam(name = "file", required = false) @Nullable String file) {
    return page(ruleSets.require(version), file);
  }

  private Page page(RuleSetVersion shown, @Nullable String file) {
    var versions = ruleSets.versions();
    var names = authors.of(versions.stream().map(RuleSetVersion::author).toList());
    var open = openFile(shown, file);
    return Page.of(
        "detection/rulesets/rules",
        new RulesPage(
            shown,
            ruleSets.live().version(),
            open,
            SourceView.of(Objects.requireNonNull(shown.sources().get(open))),
            List.copyOf(new TreeSet<>(shown.sources().keySet())),
            versions.stream()
                .map(version -> new Authored(version, names.apply(version.author())))
                .toList()));
  }

  /// The requested file, or else the first one that contains rules.
  private static String openFile(RuleSetVersion shown, @Nullable String file) {
    if (file != null && shown.sources().containsKey(file)) {
      return file;
    }
    return shown.sources().keySet().stream()
        .sorted()
        .filter(path -> path.startsWith("rules/"))
        .findFirst()
        .orElseGet(() -> new TreeSet<>(shown.sources().keySet()).first());
  }

  @GetMapping("/rules/changes")
  @RuleSetPermission.Needs(RuleSetPermission.VIEW)
  Page changes(@RequestParam("from") int from, @RequestParam("to") int to) {
    var before = ruleSets.require(from);
    var after = ruleSets.require(to);
    return Page.of(
        "detection/rulesets/changes",
        new RuleChangesPage(
            before,
            after,
            authors.of(after.author()),
            SourcesDiff.between(before.sources(), after.sources()),
            ruleSets.versions().stream().map(RulePages::option).toList()));
  }

  private static Option option(RuleSetVersion version) {
    return new Option(String.valueOf(version.version()), "Version " + version.version());
  }

  @PostMapping("/rules/versions/{version}/activate")
  @RuleSetPermission.Needs(RuleSetPermission.PUBLISH)
  Redirect activate(@PathVariable("version") int version, Staff staff) {
    ruleSets.activate(version, staff.auditName());
    return Redirect.to(
        RuleSetLinks.version(version), "Version " + version + " decides from now on.");
  }
}
