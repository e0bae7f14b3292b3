package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.app.detection.lists.PlatformLists;
import dev.fairhaven.app.detection.rulesets.RuleLibrary;
import dev.fairhaven.app.detection.rulesets.RuleSetPermission;
import dev.fairhaven.app.detection.rulesets.RuleSets;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.rules.Function;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The reference of functions available to rules.
@Controller
final class FunctionPages {

  private final RuleLibrary library;
  private final RuleSets ruleSets;
  private final PlatformLists lists;

  FunctionPages(RuleLibrary library, RuleSets ruleSets, PlatformLists lists) {
    this.library = library;
    this.ruleSets = ruleSets;
    this.lists = lists;
  }

  @GetMapping("/rules/functions")
  @RuleSetPermission.Needs(RuleSetPermission.VIEW)
  Page functions(@RequestParam(name = "q", defaultValue = "") String query) {
    var used =
        ruleSets.live().ruleSet().usedFunctions().stream()
            .map(Function::name)
            .collect(Collectors.toSet());
    var all = List.copyOf(library.functions().all());
    return Page.of(
        "detection/rulesets/functions",
        FunctionsPage.of(all, used, library::isPaused, query.strip()));
  }

  @GetMapping("/rules/words")
  @RuleSetPermission.Needs(RuleSetPermission.EDIT)
  @ResponseBody
  RuleWords words() {
    return RuleWords.of(library, lists);
  }
}
