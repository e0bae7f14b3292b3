package dev.fairhaven.app.detection.evidence;

import dev.fairhaven.app.detection.evidence.Evidence.ClassifierResult;
import dev.fairhaven.app.detection.evidence.Evidence.KnownEntry;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedEntry;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedRule;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedSpan;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.rules.lists.ClassifierHit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Evidence as JSON, in the database and on the wire.
public final class EvidenceJson {

  private EvidenceJson() {}

  public static ObjectNode write(Evidence evidence) {
    var node = Json.mapper().createObjectNode();
    var rules = node.putArray("rules");
    evidence
        .rules()
        .forEach(
            rule ->
                rules.addObject().put("name", rule.name()).put("description", rule.description()));
    var features = node.putObject("features");
    evidence.features().forEach(features::set);
    var spans = node.putArray("spans");
    evidence.spans().forEach(span -> spans.add(write(span)));
    var entries = node.putArray("entries");
    evidence.entries().forEach(entry -> entries.add(write(entry)));
    if (!evidence.known().isEmpty()) {
      var known = node.putArray("known");
      evidence.known().forEach(entry -> known.add(write(entry)));
    }
    if (!evidence.classifierResults().isEmpty()) {
      var classifierResults = node.putArray("classifierResults");
      evidence
          .classifierResults()
          .forEach(classifierResult -> classifierResults.add(write(classifierResult)));
    }
    return node;
  }

  private static ObjectNode write(KnownEntry entry) {
    return Json.mapper()
        .createObjectNode()
        .put("bank", entry.bank())
        .put("entry", entry.entry())
        .put("distance", entry.distance())
        .put("matched", entry.matched())
        .put("rule", entry.rule());
  }

  private static ObjectNode write(ClassifierResult classifierResult) {
    var node =
        Json.mapper()
            .createObjectNode()
            .put("classifier", classifierResult.said().classifier())
            .put("category", classifierResult.said().category());
    switch (classifierResult.said()) {
      case ClassifierHit.Scored(_, _, var model, var score, var ageSeconds) ->
          node.put("model", model).put("score", score).put("ageSeconds", ageSeconds);
      case ClassifierHit.Unavailable(_, _, var reason) -> node.put("unavailable", reason);
    }
    return node.put("rule", classifierResult.rule());
  }

  private static ObjectNode write(MatchedEntry entry) {
    var node =
        Json.mapper()
            .createObjectNode()
            .put("list", entry.list())
            .put("version", entry.version())
            .put("entry", entry.entry())
            .put("matched", entry.matched())
            .put("rule", entry.rule());
    if (!entry.severity().isEmpty()) {
      node.put("severity", entry.severity());
    }
    if (!entry.category().isEmpty()) {
      node.put("category", entry.category());
    }
    if (!entry.obfuscations().isEmpty()) {
      var obfuscations = node.putArray("obfuscations");
      entry.obfuscations().forEach(obfuscations::add);
    }
    return node;
  }

  private static ObjectNode write(MatchedSpan span) {
    return Json.mapper()
        .createObjectNode()
        .put("path", span.path())
        .put("start", span.start())
        .put("end", span.end())
        .put("rule", span.rule());
  }

  public static Evidence read(JsonNode node) {
    return new Evidence(
        rules(node),
        features(node),
        spans(node),
        entries(node),
        known(node),
        classifierResults(node));
  }

  private static List<MatchedRule> rules(JsonNode node) {
    var rules = new ArrayList<MatchedRule>();
    for (var rule : node.path("rules")) {
      rules.add(
          new MatchedRule(rule.path("name").asString(), rule.path("description").asString("")));
    }
    return rules;
  }

  private static Map<String, JsonNode> features(JsonNode node) {
    var features = new LinkedHashMap<String, JsonNode>();
    node.path("features")
        .propertyStream()
        .forEach(entry -> features.put(entry.getKey(), entry.getValue()));
    return features;
  }

  private static List<MatchedEntry> entries(JsonNode node) {
    var entries = new ArrayList<MatchedEntry>();
    for (var entry : node.path("entries")) {
      entries.add(
          new MatchedEntry(
              entry.path("list").asString(),
              entry.path("version").asLong(),
              entry.path("entry").asString(),
              entry.path("matched").asString(),
              entry.path("rule").asString(),
              entry.path("severity").asString(""),
              entry.path("category").asString(""),
              entry.path("obfuscations").valueStream().map(JsonNode::stringValue).toList()));
    }
    return entries;
  }

  private static List<KnownEntry> known(JsonNode node) {
    var known = new ArrayList<KnownEntry>();
    for (var entry : node.path("known")) {
      known.add(
          new KnownEntry(
              entry.path("bank").asString(),
              entry.path("entry").asLong(),
              entry.path("distance").asInt(),
              entry.path("matched").asString(),
              entry.path("rule").asString()));
    }
    return known;
  }

  private static List<ClassifierResult> classifierResults(JsonNode node) {
    var classifierResults = new ArrayList<ClassifierResult>();
    for (var each : node.path("classifierResults")) {
      classifierResults.add(new ClassifierResult(each.path("rule").asString(), said(each)));
    }
    return classifierResults;
  }

  private static ClassifierHit said(JsonNode node) {
    var classifier = node.path("classifier").asString();
    var category = node.path("category").asString();
    return node.has("unavailable")
        ? new ClassifierHit.Unavailable(classifier, category, node.path("unavailable").asString())
        : new ClassifierHit.Scored(
            classifier,
            category,
            node.path("model").asString(),
            node.path("score").asDouble(),
            node.path("ageSeconds").asLong());
  }

  private static List<MatchedSpan> spans(JsonNode node) {
    var spans = new ArrayList<MatchedSpan>();
    for (var span : node.path("spans")) {
      spans.add(
          new MatchedSpan(
              span.path("path").asString(),
              span.path("start").asInt(),
              span.path("end").asInt(),
              span.path("rule").isString() ? span.path("rule").stringValue() : null));
    }
    return spans;
  }
}
