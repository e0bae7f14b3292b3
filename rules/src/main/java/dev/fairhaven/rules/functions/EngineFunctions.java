package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.optional;
import static dev.fairhaven.rules.Parameter.optionalConstant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.ANY;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.values.Numbers;
import java.util.List;
import java.util.Objects;

/// Files, rules, and reading the event.
final class EngineFunctions {

  private static final Parameter PATH =
      constant("path", STR, "Where the value is in the event, such as `$.data.text`.");
  private static final Parameter REQUIRED =
      optional(
          "required",
          BOOL,
          true,
          "Whether it is an error when the value is missing or null. Nothing is reported otherwise,"
              + " and what depends on the value is left out.");
  private static final Parameter COERCE =
      optional(
          "coerce_type",
          BOOL,
          true,
          "Whether a value of another type may be converted to the declared one.");

  private EngineFunctions() {}

  static List<Function> all() {
    return List.of(
        importFiles(),
        require(),
        rule(),
        whenRules(),
        jsonData(),
        entityJson(),
        entity(),
        actionName(),
        actionId(),
        resolveOptional(),
        declareVerdict());
  }

  /// Forms of the language are described here and carried out by the compiler.
  private static Function form(Function.Builder builder) {
    return builder.boundBy(
        _ -> {
          throw new IllegalStateException("forms are not bound");
        });
  }

  private static Function importFiles() {
    return form(
        Function.named("Import", Category.ENGINE)
            .summary("Runs other files, and makes their features visible to the lines below.")
            .takes(constant("rules", Type.list(STR), "Paths, sorted.")));
  }

  private static Function require() {
    return form(
        Function.named("Require", Category.ENGINE)
            .summary("Runs another file, whose features stay invisible here.")
            .takes(
                required("rule", STR, "A path, or an f-string that makes one."),
                optional("require_if", BOOL, true, "Whether to run it.")));
  }

  private static Function rule() {
    return form(
        Function.named("Rule", Category.ENGINE)
            .summary("A rule: true when all its conditions are.")
            .takes(
                required("when_all", Type.list(BOOL), "The conditions."),
                required("description", STR, "What it means; an f-string may name features."))
            .returns(Type.Special.RULE));
  }

  private static Function whenRules() {
    return form(
        Function.named("WhenRules", Category.ENGINE)
            .summary("Asks for effects when at least one of the rules is true.")
            .takes(
                required(
                    "rules_any", Type.list(Type.Special.RULE), "The rules, as a list literal."),
                required(
                    "then", Type.list(Type.Special.EFFECT), "The effects, as a list literal.")));
  }

  private static Function jsonData() {
    return form(
        Function.named("JsonData", Category.EVENT)
            .summary("A value of the event, of the type the assignment is annotated with.")
            .takes(PATH, REQUIRED, COERCE)
            .returns(ANY)
            .purity(Purity.READS));
  }

  private static Function entityJson() {
    return form(
        Function.named("EntityJson", Category.ENTITY)
            .summary("An entity whose id is a value of the event.")
            .takes(constant("type", STR, "What kind of entity it is."), PATH, REQUIRED, COERCE)
            .returns(Type.entity(Type.Variable.T))
            .purity(Purity.READS));
  }

  private static Function entity() {
    return Function.named("Entity", Category.ENTITY)
        .summary("An entity with a computed id.")
        .takes(
            constant("type", STR, "What kind of entity it is."),
            required("id", Type.Variable.T, "Its id."))
        .returns(Type.entity(Type.Variable.T))
        .boundBy(
            site -> {
              var type = site.text("type");
              return (values, _) -> new Entity(type, values[1]);
            });
  }

  private static Function actionName() {
    return Function.named("GetActionName", Category.EVENT)
        .summary("The type of the event.")
        .returns(STR)
        .purity(Purity.READS)
        .does((_, context) -> context.event().type());
  }

  private static Function actionId() {
    return Function.named("GetActionId", Category.EVENT)
        .summary("The id of the event, if it is a number.")
        .returns(INT)
        .purity(Purity.READS)
        .does((_, context) -> Numbers.parseWhole(context.event().id()).orElseGet(context::skip));
  }

  private static Function resolveOptional() {
    return Function.named("ResolveOptional", Category.ENGINE)
        .summary("A value that may be missing, or the default in its place.")
        .takes(
            required("optional_value", Type.optional(Type.Variable.T), "The value."),
            optional("default_value", Type.optional(Type.Variable.T), null, "What to use instead."),
            optionalConstant(
                "should_report_error",
                BOOL,
                false,
                "Whether it is an error when both are missing."))
        .returns(Type.Variable.T)
        .boundBy(
            site -> {
              boolean reports = site.flag("should_report_error");
              return (values, context) -> {
                if (values[0] != null || values[1] != null) {
                  return values[0] != null ? values[0] : values[1];
                }
                return reports
                    ? context.fail("ValueError", "optional_value kwarg is None")
                    : context.skip();
              };
            });
  }

  private static Function declareVerdict() {
    return Function.named("DeclareVerdict", Category.ENGINE)
        .summary("Answers a verdict about the event.")
        .takes(required("verdict", STR, "The verdict, such as `review`."))
        .returns(Type.Special.EFFECT)
        .does(
            (values, _) ->
                new Effect.DeclareVerdict((String) Objects.requireNonNull(values[0]), List.of()));
  }
}
