package dev.fairhaven.app.shell.setup.web;

import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.intake.ingest.EventType;
import dev.fairhaven.app.shell.setup.Template;
import java.util.List;
import java.util.stream.Collectors;

/// The choice of a template, in the set-up and later.
///
/// @param inUse the template in use
/// @param isChosen whether somebody chose it
/// @param isChangeable whether another one can be chosen still
public record TemplateStepPage(
    List<Template> templates, Template inUse, boolean isChosen, boolean isChangeable) {

  /// The one that is marked at first: the one in use once it was chosen.
  public boolean isMarked(Template template) {
    return isChosen ? template.equals(inUse) : template.equals(templates.getFirst());
  }

  public static String events(Template template) {
    return template.eventTypes().stream().map(EventType::name).collect(Collectors.joining(", "));
  }

  public static String policies(Template template) {
    return template.policies().stream().map(Policy::title).collect(Collectors.joining(", "));
  }

  public static String rules(Template template) {
    return template.ruleFiles().stream()
        .map(each -> each.replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
