package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.optional;
import static dev.fairhaven.rules.Parameter.optionalConstant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.ANY;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.LabelState;
import dev.fairhaven.rules.LabelStatus;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.values.RuleValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reading and changing the labels of entities.
final class LabelFunctions {

  private static final Type SPAN = Type.optional(Type.Special.TIME_DELTA);

  private static final List<Parameter> MUTATION =
      List.of(
          required("entity", Type.entity(ANY), "The entity."),
          constant("label", STR, "The label, declared in the configuration."),
          optional("delay_action_by", SPAN, null, "How long to wait before changing the label."),
          optional(
              "apply_if",
              Type.optional(Type.Special.RULE),
              null,
              "Change the label only if this rule matches."),
          optional("expires_after", SPAN, null, "How long the change lasts."));

  private LabelFunctions() {}

  static List<Function> all() {
    return List.of(
        mutation("LabelAdd", "Adds a label to an entity.", true),
        mutation("LabelRemove", "Removes a label from an entity.", false),
        hasLabel());
  }

  private static Function mutation(String name, String summary, boolean adds) {
    return Function.named(name, Category.LABEL)
        .summary(summary)
        .takes(MUTATION.toArray(Parameter[]::new))
        .returns(Type.Special.EFFECT)
        .boundBy(
            site -> {
              boolean conditional = site.has("apply_if");
              return (values, _) -> effect(values, conditional, adds);
            });
  }

  private static Effect effect(@Nullable Object[] values, boolean conditional, boolean adds) {
    var entity = Arguments.entity(values, 0);
    var label = Arguments.text(values, 1);
    var delay = (Duration) values[2];
    var expiresAfter = (Duration) values[4];
    // A condition that could not be evaluated must not let the effect through.
    boolean applies = !conditional || (values[3] instanceof RuleValue rule && rule.isTrue());
    return adds
        ? new Effect.AddLabel(entity, label, expiresAfter, delay, applies, List.of())
        : new Effect.RemoveLabel(entity, label, expiresAfter, delay, applies, List.of());
  }

  private static Function hasLabel() {
    return Function.named("HasLabel", Category.LABEL)
        .summary(
            "Returns whether an entity has a label or, with `status='removed'`, does not have it.")
        .takes(
            required("entity", Type.entity(ANY), "The entity."),
            constant("label", STR, "The label, declared in the configuration."),
            optional(
                "manual",
                Type.optional(BOOL),
                null,
                "Only if the label was set by staff (`True`) or by a rule (`False`)."),
            optionalConstant("status", STR, "added", "`added` or `removed`."),
            optional("min_label_age", SPAN, null, "Only if the status is older than this."),
            optionalConstant(
                "error_on_empty",
                BOOL,
                false,
                "Whether it is an error if the entity has no labels at all."))
        .returns(BOOL)
        .purity(Purity.READS_STATE)
        .boundBy(LabelFunctions::bindHasLabel);
  }

  private static Function.Body bindHasLabel(CallSite site) {
    checkStatus(site);
    DeclaredLabels.find(site, "label");
    var label = site.text("label");
    boolean wantsAdded = site.text("status").equals("added");
    boolean failsOnEmpty = site.flag("error_on_empty");
    return (values, context) -> hasLabel(values, context, label, wantsAdded, failsOnEmpty);
  }

  private static void checkStatus(CallSite site) {
    var status = site.text("status");
    if (status.equals("added") || status.equals("removed")) {
      return;
    }
    var name = status.toUpperCase(Locale.ROOT);
    boolean manual = name.equals("MANUALLY_ADDED") || name.equals("MANUALLY_REMOVED");
    site.reject(
        "status",
        "unknown label status",
        "expected `added` or `removed`, got `"
            + status
            + "`"
            + (manual ? "\nto specify a manually set label, set `manual=True`" : ""));
  }

  private static Object hasLabel(
      @Nullable Object[] values,
      CallContext context,
      String label,
      boolean wantsAdded,
      boolean failsOnEmpty) {
    var entity = Arguments.entity(values, 0);
    var states = context.labels().of(entity);
    if (failsOnEmpty && states.isEmpty()) {
      return context.fail("EmptyEntityError", noLabels(entity, label));
    }
    return matches(
        states.get(label),
        wantsAdded,
        (Boolean) values[2],
        (Duration) values[4],
        context.event().time());
  }

  private static String noLabels(Entity entity, String label) {
    return "Entity '"
        + entity.type()
        + "/"
        + entity.key()
        + "' has no labels. This may indicate the"
        + " labels service failed to fetch data. (Checked for label: '"
        + label
        + "')";
  }

  /// A label that was never set, or has expired, counts as removed by a rule.
  private static boolean matches(
      @Nullable LabelState state,
      boolean wantsAdded,
      @Nullable Boolean wantsManual,
      @Nullable Duration minAge,
      Instant now) {
    if (state == null || state.hasExpired(now)) {
      return !wantsAdded && !Boolean.TRUE.equals(wantsManual);
    }
    LabelStatus status = state.status();
    return status.isAdded() == wantsAdded
        && (wantsManual == null || wantsManual == status.isManual())
        && (minAge == null || isOlder(state, minAge, now));
  }

  private static boolean isOlder(LabelState state, Duration minAge, Instant now) {
    return state
        .since(now)
        .filter(since -> Duration.between(since, now).compareTo(minAge) > 0)
        .isPresent();
  }
}
