package dev.fairhaven.rules;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Evaluation.Scope;
import java.time.Instant;
import java.util.Map;

/// Rule sets and events for tests, in few words.
final class Rules {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  static final String LABELS =
      "labels: {spammer: {valid_for: [User], connotation: negative, description: sends spam}}";

  private Rules() {}

  static RuleSet compiled(String main) {
    return compiled(Map.of("main.sml", main, "config/labels.yaml", LABELS));
  }

  static RuleSet compiled(Map<String, String> files) {
    return switch (RuleSet.compile(Sources.of(files), Functions.standard())) {
      case Compiled(var ruleSet, _) -> ruleSet;
      case Rejected rejected -> throw new AssertionError(rejected.rendered());
    };
  }

  /// What the author of a rule set is told.
  static String messages(String main) {
    return messages(Map.of("main.sml", main, "config/labels.yaml", LABELS));
  }

  static String messages(Map<String, String> files) {
    return switch (RuleSet.compile(Sources.of(files), Functions.standard())) {
      case Compiled(_, var warnings) ->
          warnings.isEmpty() ? "accepted" : Message.rendered(warnings);
      case Rejected rejected -> rejected.rendered();
    };
  }

  static Event event(String json) {
    return Event.of("evt-1", "post.created", NOON, Json.of(json));
  }

  /// Every feature of a rule set, over an event.
  static Evaluation everything(String main, String json) {
    return compiled(main).evaluate(event(json), Ports.NONE, Scope.EVERYTHING);
  }
}
