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
      constant("path", STR, "The path of the value in the event, such as `$.data.text`.");
  private static final Parameter REQUIRED =
      optional(
          "required",
          BOOL,
          true,
          "Whether a missing or null value is an error. If false, nothing is reported, and"
              + " expressions that depend on the value have no value.");
  private static final Parameter COERCE =
      optional(
          "coerce_type",
          BOOL,
          true,
          "Whether to convert a value of another type to the declared one.");

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

  /// Special forms: described here, implemented by the compiler.
  private static Function form(Function.Builder builder) {
    return builder.boundBy(
        _ -> {
          throw new IllegalStateException("forms are not bound");
        });
  }

  private static Function importFiles() {
    return form(
        Function.named("Import", Category.ENGINE)
            .summary("Runs other files and makes their features visible to the lines below.")
            .takes(constant("rules", Type.list(STR), "The paths of the files, sorted.")));
  }

  private static Function require() {
    return form(
        Function.named("Require", Category.ENGINE)
            .summary("Runs another file. Its features are not visible in this file.")
            .takes(
                required("rule", STR, "The path of the file, as a text or an f-string."),
                optional("require_if", BOOL, true, "Whether to run the file.")));
  }

  private static Function rule() {
    return form(
        Function.named("Rule", Category.ENGINE)
            .summary("Defines a rule, which matches when all its conditions are true.")
            .takes(
                required("when_all", Type.list(BOOL), "The conditions."),
                required(
                    "description", STR, "What a match means. An f-string can include features."))
            .returns(Type.Special.RULE));
  }

  private static Function whenRules() {
    return form(
        Function.named("WhenRules", Category.ENGINE)
            .summary("Requests effects when at least one of the rules matches.")
            .takes(
                required(
                    "rules_any", Type.list(Type.Special.RULE), "The rules, as a list literal."),
                required(
                    "then", Type.list(Type.Special.EFFECT), "The effects, as a list literal.")));
  }

  private static Function jsonData() {
    return form(
        Function.named("JsonData", Category.EVENT)
            .summary(
                "Reads a value from the event and checks it against the type in the annotation.")
            .takes(PATH, REQUIRED, COERCE)
            .returns(ANY)
            .purity(Purity.READS));
  }

  private static Function entityJson() {
    return form(
        Function.named("EntityJson", Category.ENTITY)
            .summary("Returns an entity whose id is read from the event.")
            .takes(constant("type", STR, "The type of the entity."), PATH, REQUIRED, COERCE)
            .returns(Type.entity(Type.Variable.T))
            .purity(Purity.READS));
  }

  private static Function entity() {
    return Function.named("Entity", Category.ENTITY)
        .summary("Returns an entity with the given id.")
        .takes(
            constant("type", STR, "The type of the entity."),
            required("id", Type.Variable.T, "The id of the entity."))
        .returns(Type.entity(Type.Variable.T))
        .boundBy(
            site -> {
              var type = site.text("type");
              return (values, _) -> new Entity(type, values[1]);
            });
  }

  private static Function actionName() {
    return Function.named("GetActionName", Category.EVENT)
        .summary("Returns the type of the event.")
        .returns(STR)
        .purity(Purity.READS)
        .does((_, context) -> context.event().type());
  }

  private static Function actionId() {
    return Function.named("GetActionId", Category.EVENT)
        .summary("Returns the id of the event. No value if the id is not a number.")
        .returns(INT)
        .purity(Purity.READS)
        .does((_, context) -> Numbers.parseWhole(context.event().id()).orElseGet(context::skip));
  }

  private static Function resolveOptional() {
    return Function.named("ResolveOptional", Category.ENGINE)
        .summary("Returns a value, or a default if the value is missing.")
        .takes(
            required("optional_value", Type.optional(Type.Variable.T), "The value."),
            optional("default_value", Type.optional(Type.Variable.T), null, "The default."),
            optionalConstant(
                "should_report_error", BOOL, false, "Whether it is an error if both are missing."))
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
        .summary("Declares a verdict on the event.")
        .takes(required("verdict", STR, "The verdict, such as `review`."))
        .returns(Type.Special.EFFECT)
        .does(
            (values, _) ->
                new Effect.DeclareVerdict((String) Objects.requireNonNull(values[0]), List.of()));
  }
}
