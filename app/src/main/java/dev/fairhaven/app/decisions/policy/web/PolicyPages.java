package dev.fairhaven.app.decisions.policy.web;

import static dev.fairhaven.app.decisions.policy.PolicyProblem.INVALID_DRAFT;
import static dev.fairhaven.app.decisions.policy.PolicyProblem.POLICY_NOT_FOUND;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.decisions.policy.PolicyDraft;
import dev.fairhaven.app.decisions.policy.PolicyLinks;
import dev.fairhaven.app.decisions.policy.PolicyPermission;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.decisions.policy.PublishedPolicy;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The console pages for policies.
@Controller
final class PolicyPages {

  private final Policies policies;
  private final InstantSource clock;

  PolicyPages(Policies policies, InstantSource clock) {
    this.policies = policies;
    this.clock = clock;
  }

  @GetMapping("/policies")
  @PolicyPermission.Needs(PolicyPermission.VIEW)
  Page list(Staff staff) {
    var published = policies.published();
    return Page.of(
        "decisions/policy/policies",
        new PoliciesPage(published, policies.coming(), staff.may(PolicyPermission.EDIT)));
  }

  @GetMapping("/policies/{key}")
  @PolicyPermission.Needs(PolicyPermission.VIEW)
  Page show(
      @PathVariable("key") String key,
      @RequestParam(name = "version", required = false) @Nullable Integer version,
      Staff staff) {
    var history = policies.history(key);
    var inEffect = policies.findCurrent(key).orElse(null);
    var shown = version == null ? firstChoice(inEffect, history) : require(history, version);
    return Page.of(
        "decisions/policy/policy",
        new PolicyPage(
            shown, inEffect, history, clock.instant(), staff.may(PolicyPermission.EDIT)));
  }

  private static PublishedPolicy firstChoice(
      @Nullable PublishedPolicy inEffect, List<PublishedPolicy> history) {
    return inEffect == null ? history.getFirst() : inEffect;
  }

  @GetMapping("/policies/{key}/changes")
  @PolicyPermission.Needs(PolicyPermission.VIEW)
  Page changes(
      @PathVariable("key") String key, @RequestParam("from") int from, @RequestParam("to") int to) {
    var history = policies.history(key);
    var before = require(history, from);
    var after = require(history, to);
    var diff = PolicyDiff.between(before.policy(), after.policy());
    return Page.of("decisions/policy/changes", new PolicyChangesPage(before, after, diff, history));
  }

  @GetMapping("/policies/new")
  @PolicyPermission.Needs(PolicyPermission.EDIT)
  Page begin() {
    return editor(PolicyForm.empty(), Map.of(), null);
  }

  @GetMapping("/policies/{key}/edit")
  @PolicyPermission.Needs(PolicyPermission.EDIT)
  Page edit(@PathVariable("key") String key) {
    return editor(PolicyForm.of(policies.history(key).getFirst().policy()), Map.of(), null);
  }

  /// Handles a button of the editor. Only `publish` changes anything outside the form.
  @PostMapping("/policies/edit")
  @PolicyPermission.Needs(PolicyPermission.EDIT)
  Reply submit(
      @RequestParam("do") String button,
      @RequestParam MultiValueMap<String, String> fields,
      Staff staff) {
    var form = PolicyForm.parse(fields);
    return switch (button) {
      case "preview" -> carryOut(form, draft -> preview(form, policies.check(draft)));
      case "publish" -> carryOut(form, draft -> published(policies.publish(draft, staff)));
      default -> editor(form.after(button), Map.of(), null);
    };
  }

  /// Shows the editor again with the user's input if the draft is invalid.
  private static Reply carryOut(PolicyForm form, Function<PolicyDraft, Reply> use) {
    List<FieldProblem> problems = new ArrayList<>();
    var draft = form.toDraft(problems);
    try {
      if (!problems.isEmpty()) {
        throw new ProblemException(INVALID_DRAFT, "policy " + draft.key(), problems);
      }
      return use.apply(draft);
    } catch (ProblemException problem) {
      return Page.refused(
          "decisions/policy/editor",
          new PolicyEditorPage(form, byPointer(problem.fields()), problem.code().title()));
    }
  }

  private Page preview(PolicyForm form, Policy next) {
    var base = new PolicyVersion(next.version().policy(), next.version().version() - 1);
    var diff = base.version() == 0 ? null : PolicyDiff.between(policies.require(base), next);
    return Page.of("decisions/policy/preview", new PolicyPreviewPage(form, next, diff));
  }

  private static Redirect published(Policy policy) {
    var version = policy.version();
    return Redirect.to(
        PolicyLinks.page(version.policy()) + "?version=" + version.version(),
        policy.title() + " is published as version " + version.version() + ".");
  }

  private static Page editor(
      PolicyForm form, Map<String, String> errors, @Nullable String problem) {
    return Page.of("decisions/policy/editor", new PolicyEditorPage(form, errors, problem));
  }

  private static Map<String, String> byPointer(List<FieldProblem> problems) {
    Map<String, String> errors = new LinkedHashMap<>();
    problems.forEach(problem -> errors.putIfAbsent(problem.pointer(), problem.expected()));
    return errors;
  }

  private static PublishedPolicy require(List<PublishedPolicy> history, int version) {
    return history.stream()
        .filter(each -> each.version().version() == version)
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    POLICY_NOT_FOUND,
                    "version " + version + " of policy " + history.getFirst().version().policy()));
  }
}
