package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.json.PathReader;
import dev.fairhaven.rules.values.PythonText;
import dev.fairhaven.rules.values.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Holds the engine against what Osprey 1.1.0 was recorded doing. Skipped where the recordings are
/// not at hand.
class SmlConformanceTest {

  /// Probes whose recorded outcome is a defect that is not copied, with what happens instead.
  private static final Set<String> DIFFERENT =
      Set.of(
          "arith runtime errors", // a complex number is a failure, not a text
          "effect var", // an effect is exported as its summary
          "verdict unused", // the same
          "neg constexpr 2nd compile (same source)", // the sign does not flip
          "ParseInt registered?", // it is
          "List[Optional[int]]", // an error instead of a crash
          "Optional[Entity]", // the same
          "syntax attribute", // the same
          "syntax call attr"); // the same

  private static final double EXECUTE_FLOOR = 0.98;
  private static final double VALIDATE_FLOOR = 0.95;
  private static final double PROBE_FLOOR = 0.99;

  private final Path folder =
      Path.of(
          Optional.ofNullable(System.getenv("FAIRHAVEN_SML_VECTORS")).orElse("../../shared/sml"));

  private static final class Tally {
    private final String kind;
    private int passed;
    private int setAside;
    private final List<String> failures = new ArrayList<>();

    Tally(String kind) {
      this.kind = kind;
    }

    void add(String name, Optional<String> difference) {
      if (difference.isEmpty()) {
        passed++;
      } else {
        failures.add(name + ": " + difference.get());
      }
    }

    /// Counts what was recorded with a part of Osprey replaced, and can be compared with nothing.
    void setAside() {
      setAside++;
    }

    void report(double floor) {
      int total = passed + failures.size();
      System.out.printf(
          "SML conformance, %s: %d of %d passed%s%n",
          kind, passed, total, setAside == 0 ? "" : ", " + setAside + " set aside");
      if (Boolean.getBoolean("conformance.verbose")) {
        failures.forEach(System.out::println);
      }
      assertThat(total).isPositive();
      assertThat((double) passed / total).as(kind).isGreaterThanOrEqualTo(floor);
    }
  }

  @Test
  void executesAsRecorded() {
    var tally = new Tally("execute");
    var vectors = lines("vectors.jsonl");
    var patched = new PatchedRecordings(vectors);
    int number = 0;
    for (var vector : vectors) {
      number++;
      boolean counts =
          "execute".equals(vector.get("kind"))
              && list(vector, "custom_udfs_used").isEmpty()
              && Boolean.FALSE.equals(vector.get("needs_helpers"));
      if (counts && patched.test(vector)) {
        tally.setAside();
      } else if (counts) {
        tally.add("vector " + number, executed(vector));
      }
    }
    tally.report(EXECUTE_FLOOR);
  }

  private static Optional<String> executed(Map<String, Object> vector) {
    if (!(compile(vector) instanceof Compiled(var ruleSet, _))) {
      return Optional.of("rejected: " + ((Rejected) compile(vector)).rendered());
    }
    var evaluation = ruleSet.evaluate(event(vector), Ports.NONE, Scope.EVERYTHING);
    return difference("features", features(map(vector, "features")), exported(evaluation))
        .or(() -> difference("errors", errors(vector), errors(evaluation)))
        .or(() -> difference("effects", effects(vector), effects(evaluation)));
  }

  private static Optional<String> difference(String what, Object expected, Object actual) {
    return expected.toString().equals(actual.toString())
        ? Optional.empty()
        : Optional.of(what + " expected " + expected + " but was " + actual);
  }

  /// Features in a form that does not depend on the order of sets.
  private static Map<String, String> features(Map<String, Object> features) {
    var shown = new TreeMap<String, String>();
    features.forEach(
        (name, value) -> {
          boolean meta = Set.of("__action_id", "__timestamp").contains(name);
          if (!meta) {
            shown.put(name, name.startsWith("__") ? sorted(value) : PythonText.repr(value));
          }
        });
    return shown;
  }

  private static String sorted(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).sorted().toList().toString()
        : String.valueOf(value);
  }

  private static Map<String, String> exported(Evaluation evaluation) {
    var features = new TreeMap<String, Object>(evaluation.features());
    features.put("__error_count", (long) evaluation.errors().size());
    var labels = summaries(evaluation, Effect.Labelling.class);
    var verdicts = summaries(evaluation, Effect.DeclareVerdict.class);
    if (!labels.isEmpty()) {
      features.put("__entity_label_mutations", labels);
    }
    if (!verdicts.isEmpty()) {
      features.put("__verdicts", verdicts);
    }
    return features(features);
  }

  private static List<String> summaries(Evaluation evaluation, Class<? extends Effect> kind) {
    return evaluation.effects().stream().filter(kind::isInstance).map(Effect::summary).toList();
  }

  private static List<String> errors(Map<String, Object> vector) {
    return list(vector, "errors").stream()
        .map(e -> (Map<?, ?>) e)
        .map(
            e ->
                e.get("path")
                    + ":"
                    + e.get("line")
                    + ":"
                    + e.get("col")
                    + " "
                    + e.get("type")
                    + " "
                    + ("AddressValueError".equals(e.get("type")) ? "" : e.get("message")))
        .sorted()
        .toList();
  }

  private static List<String> errors(Evaluation evaluation) {
    return evaluation.errors().stream()
        .map(
            e ->
                e.at().path()
                    + ":"
                    + e.at().line()
                    + ":"
                    + e.at().column()
                    + " "
                    + e.kind()
                    + " "
                    + (e.kind().equals("AddressValueError") ? "" : e.message()))
        .sorted()
        .toList();
  }

  private static List<String> effects(Map<String, Object> vector) {
    return list(vector, "effects").stream()
        .map(e -> (Map<?, ?>) e)
        .map(e -> e.get("str") + " by " + e.get("rules") + " for " + e.get("expires_after_s"))
        .sorted()
        .toList();
  }

  private static List<String> effects(Evaluation evaluation) {
    return evaluation.effects().stream().map(SmlConformanceTest::effect).sorted().toList();
  }

  private static String effect(Effect effect) {
    var expires =
        effect instanceof Effect.Labelling labelling && labelling.expiresAfter() != null
            ? Values.seconds(labelling.expiresAfter())
            : null;
    return effect.summary() + " by " + effect.causes() + " for " + expires;
  }

  private static Event event(Map<String, Object> vector) {
    var action = map(vector, "action");
    return new Event(
        String.valueOf(action.get("id")),
        String.valueOf(action.get("name")),
        time(String.valueOf(action.get("time"))),
        Json.parsed(action.get("data")),
        Json.parsed(action.get("secret")));
  }

  private static Instant time(String text) {
    return text.matches(".*([+-]\\d\\d:\\d\\d|Z)")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  @Test
  void validatesAsRecorded() {
    var tally = new Tally("validate");
    int number = 0;
    for (var vector : lines("vectors.jsonl")) {
      number++;
      if ("validate".equals(vector.get("kind")) && list(vector, "custom_udfs").isEmpty()) {
        tally.add("vector " + number, validated(vector));
      }
    }
    tally.report(VALIDATE_FLOOR);
  }

  private static Optional<String> validated(Map<String, Object> vector) {
    var ran = list(vector, "validators");
    var messages =
        compile(vector) instanceof Rejected(var all)
            ? all.stream()
                .filter(m -> m.severity() == Message.Severity.ERROR)
                .filter(m -> m.check().equals("parser") || ran.contains(m.check()))
                .toList()
            : List.<Message>of();
    if (Boolean.TRUE.equals(vector.get("ok"))) {
      return messages.isEmpty()
          ? Optional.empty()
          : Optional.of("rejected: " + Message.rendered(messages));
    }
    return messages.isEmpty()
        ? Optional.of("accepted, expected " + vector.get("rendered"))
        : difference(
            "messages", String.valueOf(vector.get("rendered")), Message.rendered(messages));
  }

  @Test
  void answersProbesAsRecorded() {
    var tally = new Tally("probes");
    for (var probe : lines("probes.jsonl")) {
      var name = String.valueOf(probe.get("name"));
      if (!DIFFERENT.contains(name)) {
        tally.add(name, probed(probe));
      }
    }
    tally.report(PROBE_FLOOR);
  }

  private static Optional<String> probed(Map<String, Object> probe) {
    return switch (compile(probe)) {
      case Rejected(var messages) ->
          probe.containsKey("invalid")
              ? difference("messages", places(list(probe, "invalid")), places(messages))
              : Optional.of("rejected: " + Message.rendered(messages));
      case Compiled(var ruleSet, _) ->
          probe.containsKey("invalid")
              ? Optional.of("accepted, expected " + probe.get("invalid"))
              : probed(probe, ruleSet);
    };
  }

  private static Optional<String> probed(Map<String, Object> probe, RuleSet ruleSet) {
    var secrets = Json.parsed(Map.of("s", "pw"));
    var event = new Event("1", "test", Instant.EPOCH, Json.parsed(probe.get("data")), secrets);
    var evaluation = ruleSet.evaluate(event, Ports.NONE, Scope.EVERYTHING);
    var errors =
        evaluation.errors().stream().map(e -> e.kind() + ": " + e.message()).sorted().toList();
    var expected = list(probe, "errors").stream().map(String::valueOf).sorted().toList();
    return difference("features", features(map(probe, "features")), exported(evaluation))
        .or(() -> difference("errors", expected, errors));
  }

  @Test
  void exportsTheFeaturesOfTheBenchmarkEvents() {
    var tally = new Tally("benchmark features");
    var events = zipped("bench/ev_rich.jsonl.gz");
    for (var set : List.of("rules_syn_100", "rules_syn_100_labels", "rules_syn_500")) {
      var ruleSet =
          ((Compiled)
                  RuleSet.compile(
                      Sources.read(folder.resolve("bench/" + set)), Functions.standard()))
              .ruleSet();
      var expected = zipped("bench/expected/" + set + ".features.jsonl.gz");
      for (int i = 0; i < expected.size(); i++) {
        var evaluation = ruleSet.evaluate(enveloped(events.get(i)), Ports.NONE, Scope.EVERYTHING);
        tally.add(
            set + " event " + i,
            difference("features", features(expected.get(i)), exported(evaluation)));
      }
    }
    tally.report(1.0);
  }

  private static Event enveloped(Map<String, Object> envelope) {
    var action = map(envelope, "data");
    return Event.of(
        String.valueOf(action.get("action_id")),
        String.valueOf(action.get("action_name")),
        time(String.valueOf(envelope.get("send_time"))),
        Json.parsed(action.get("data")));
  }

  private List<Map<String, Object>> zipped(String file) {
    var path = folder.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), () -> "no SML recordings at " + path);
    try (var unzipped = new GZIPInputStream(Files.newInputStream(path))) {
      var text = new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(SmlConformanceTest::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The texts of syntax errors are our own; their places are not.
  private static List<String> places(List<?> messages) {
    return messages.stream()
        .map(m -> m instanceof Message message ? line(message) : String.valueOf(m))
        .map(m -> m.replaceFirst("^(parser@\\S+ )(unexpected indent|cannot assign).*", "$1$2"))
        .sorted()
        .toList();
  }

  private static String line(Message message) {
    var at = message.at();
    var hint = message.hint().isEmpty() ? "" : " | " + message.hint();
    return message.check()
        + "@"
        + at.path()
        + ":"
        + at.line()
        + ":"
        + at.column()
        + ": "
        + message.text()
        + hint;
  }

  private static Compilation compile(Map<String, Object> vector) {
    var sources = new TreeMap<String, String>();
    map(vector, "sources").forEach((path, text) -> sources.put(path, String.valueOf(text)));
    if (vector.containsKey("name") && vector.containsKey("data")) {
      sources.putIfAbsent("config.yaml", PROBE_LABELS);
    }
    return RuleSet.compile(Sources.of(sources), Functions.standard());
  }

  /// The probes were recorded with these labels, which they do not list.
  private static final String PROBE_LABELS =
      "labels: {l1: {valid_for: [User]}, l2: {valid_for: [User]}}";

  private List<Map<String, Object>> lines(String file) {
    var path = folder.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), () -> "no SML recordings at " + path);
    try {
      return Files.readAllLines(path).stream().map(SmlConformanceTest::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parse(String line) {
    return (Map<String, Object>)
        Objects.requireNonNull(PathReader.parse(line.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<?> list(Map<String, Object> vector, String key) {
    return vector.get(key) instanceof List<?> list ? list : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> vector, String key) {
    return vector.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
