package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Functions;
import java.util.List;

/// The functions of queries. Apart from pattern search, they ask about the outcome of an event, so
/// they are answered from its evaluation and never run.
public final class QueryFunctions {

  public static final String MATCH = "RegexMatch";
  public static final String LABEL_ADDED = "DidAddLabel";
  public static final String LABEL_REMOVED = "DidRemoveLabel";
  public static final String VERDICT_DECLARED = "DidDeclareVerdict";

  private QueryFunctions() {}

  public static Functions all() {
    return Functions.of(
        List.of(
            PatternFunctions.regexMatch(),
            label(LABEL_ADDED, "Returns whether rules requested to add a label."),
            label(LABEL_REMOVED, "Returns whether rules requested to remove a label."),
            verdict()));
  }

  private static Function label(String name, String summary) {
    return Function.named(name, Category.LABEL)
        .summary(summary)
        .takes(
            constant("entity_type", STR, "The type of the entity."),
            constant("label_name", STR, "The label, declared in the configuration."))
        .returns(BOOL)
        .boundBy(QueryFunctions::bindLabel);
  }

  private static Function.Body bindLabel(CallSite site) {
    DeclaredLabels.find(site, "label_name")
        .filter(label -> !label.validFor().contains(site.text("entity_type")))
        .ifPresent(
            label ->
                site.reject(
                    "entity_type",
                    "invalid entity type for label",
                    "label `" + site.text("label_name") + "` is valid for " + label.validFor()));
    return (_, context) -> context.skip();
  }

  private static Function verdict() {
    return Function.named(VERDICT_DECLARED, Category.ENGINE)
        .summary("Returns whether rules declared a verdict.")
        .takes(constant("verdict", STR, "The verdict."))
        .returns(BOOL)
        .does((_, context) -> context.skip());
  }
}
