package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.LabelState.Mutation;
import dev.fairhaven.rules.lists.BankHit;
import dev.fairhaven.rules.lists.BankNames;
import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.rules.lists.ListEntry;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListNames;
import dev.fairhaven.rules.lists.ListSnapshot;
import dev.fairhaven.rules.lists.Lists;
import dev.fairhaven.rules.values.PythonText;
import dev.fairhaven.rules.windows.EmbeddedWindows;
import dev.fairhaven.rules.windows.RememberedTexts;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.windows.WindowStore;
import dev.fairhaven.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Proves the compatibility page: every row has cases that show its behaviour and cases that show
/// its counterpart, with sources, events and answers side by side.
class CompatibilityVectorsTest {

  private static final Path FOLDER = Path.of("src/test/golden/compatibility");
  private static final Path PAGE = Path.of("../docs/reference/osprey-compatibility.md");
  private static final Pattern ROW =
      Pattern.compile("\\| (?:`(\\w+)` \\| (?:equal|differs|ours)|([LPRTX]\\d+)) \\|.*");

  private static final int CASES_MIN = 250;
  private static final long WINDOW_BYTES_MAX = 1L << 20;
  private static final int TEXTS_MAX = 100;
  private static final String KNOWN_PICTURE = "f".repeat(64);
  private static final Digest KNOWN_FILE = new Digest("ab".repeat(32));

  private static final Surroundings KNOWN =
      new Surroundings(
          ListNames.of(
              Map.of(
                  "bad_domains", ListKind.DOMAINS,
                  "bad_networks", ListKind.CIDR,
                  "known_accounts", ListKind.VALUES,
                  "slurs", ListKind.TERMS)),
          BankNames.ANY,
          domain -> domain.equals("mail.example") ? Optional.of("192.0.2.25") : Optional.empty());

  private static final Lists LISTS =
      Lists.of(
          List.of(
              list("bad_domains", ListKind.DOMAINS, "win.example"),
              list("bad_networks", ListKind.CIDR, "203.0.113.0/24"),
              list("known_accounts", ListKind.VALUES, "u1", "17"),
              list("slurs", ListKind.TERMS, "nitwit")));

  private static ListSnapshot list(String name, ListKind kind, String... values) {
    return ListSnapshot.of(name, kind, 1, Stream.of(values).map(ListEntry::of).toList());
  }

  private static final Banks BANKS =
      new Banks() {
        @Override
        public Optional<BankHit> picture(String bank, PdqHash hash, Sought sought) {
          int distance = hash.distance(PdqHash.fromHex(KNOWN_PICTURE));
          return distance <= 31 ? Optional.of(new BankHit(bank, 1, distance)) : Optional.empty();
        }

        @Override
        public Optional<BankHit> file(String bank, Digest digest, Sought sought) {
          return digest.equals(KNOWN_FILE)
              ? Optional.of(new BankHit(bank, 2, 0))
              : Optional.empty();
        }
      };

  private static List<Path> topics() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static List<CompatibilityCase> cases() throws IOException {
    var cases = new ArrayList<CompatibilityCase>();
    for (var topic : topics()) {
      cases.addAll(CompatibilityCase.readAll(Files.readString(topic)));
    }
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> answersAsRecorded() throws IOException {
    return cases().stream()
        .map(
            one ->
                dynamicTest(
                    one.rule() + " " + one.title(),
                    () ->
                        assertThat(Boolean.getBoolean("golden.update") ? answer(one) : one.output())
                            .isEqualTo(answer(one))));
  }

  @Test
  void keepsItsFiles() throws IOException {
    for (var topic : topics()) {
      var out = new StringBuilder();
      for (var one : CompatibilityCase.readAll(Files.readString(topic))) {
        out.append("## ").append(one.input().stripTrailing()).append("\n=>\n");
        out.append(answer(one)).append("\n\n");
      }
      Golden.check("compatibility/" + topic.getFileName(), out.toString().stripTrailing() + "\n");
    }
  }

  @Test
  void coversEveryRowOfThePageBothWays() throws IOException {
    var positive = new TreeSet<String>();
    var negative = new TreeSet<String>();
    for (var one : cases()) {
      (one.isPositive() ? positive : negative).add(one.rule());
    }
    var rows = rows();
    assertThat(positive).as("rows with a case that shows their behaviour").isEqualTo(rows);
    assertThat(negative).as("rows with a case that shows their counterpart").isEqualTo(rows);
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(CASES_MIN);
  }

  /// Every row of a table on the page is numbered or names a function, so that it can be found.
  @Test
  void findsEveryRowOfThePage() throws IOException {
    var unknown =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ") && !line.matches("\\| (#|function) \\|.*"))
            .filter(line -> !ROW.matcher(line).matches());
    assertThat(unknown).isEmpty();
  }

  private static Set<String> rows() throws IOException {
    var rows = new TreeSet<String>();
    for (var line : Files.readAllLines(PAGE)) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(row.group(1) == null ? row.group(2) : row.group(1));
      }
    }
    return rows;
  }

  private static String answer(CompatibilityCase one) {
    var files = new HashMap<>(one.files());
    files.putIfAbsent("config.yaml", Rules.LABELS);
    return switch (RuleSet.compile(Sources.of(files), Functions.standard(KNOWN))) {
      case Compiled(var ruleSet, var warnings) ->
          (warnings.isEmpty() ? "" : Message.rendered(warnings) + "\n") + answer(one, ruleSet);
      case Rejected rejected -> rejected.rendered().strip();
    };
  }

  private static String answer(CompatibilityCase one, RuleSet ruleSet) {
    var labels = labelsSetByStaff();
    var ports =
        Ports.NONE
            .withLabels(entity -> labels.getOrDefault(entity, Map.of()))
            .withWindows(new EmbeddedWindows(new WindowStore(WINDOW_BYTES_MAX)))
            .withLists(LISTS)
            .withBanks(BANKS)
            .withSimilarTexts(new RememberedTexts(TEXTS_MAX));
    var out = new StringBuilder();
    for (var event : one.events()) {
      var evaluation = ruleSet.evaluate(event, ports, Scope.EVERYTHING);
      if (one.events().size() > 1) {
        out.append("event ").append(event.id()).append('\n');
      }
      describe(evaluation, out);
      one.queries().forEach(query -> out.append(answer(query, ruleSet, evaluation)));
      apply(evaluation, event, labels);
    }
    return out.toString().strip();
  }

  /// Staff labelled the user `listed`, and cleared the user `cleared`.
  private static Map<Entity, Map<String, LabelState>> labelsSetByStaff() {
    var labels = new HashMap<Entity, Map<String, LabelState>>();
    setByStaff("listed", LabelStatus.MANUALLY_ADDED, labels);
    setByStaff("cleared", LabelStatus.MANUALLY_REMOVED, labels);
    return labels;
  }

  private static void setByStaff(
      String user, LabelStatus status, Map<Entity, Map<String, LabelState>> labels) {
    var reason = new LabelState.Reason("by staff", Map.of(), Rules.NOON, null, false);
    var state = LabelState.first(new Mutation("spammer", status, "staff", reason));
    labels.put(new Entity("User", user), new HashMap<>(Map.of("spammer", state)));
  }

  private static void describe(Evaluation evaluation, StringBuilder out) {
    new TreeMap<>(evaluation.features())
        .forEach((name, value) -> out.append(name + " = " + PythonText.repr(value) + "\n"));
    for (var error : evaluation.errors()) {
      var at = error.at();
      out.append(
          "error %s:%d:%d %s: %s%n"
              .formatted(at.path(), at.line(), at.column(), error.kind(), error.message()));
    }
    for (var match : evaluation.matches()) {
      out.append("matched %s: %s%n".formatted(match.rule(), match.description()));
    }
    evaluation.effects().forEach(effect -> out.append(shown(effect)));
    for (var found : evaluation.evidence()) {
      out.append("evidence '%s' by %s%n".formatted(found.matched(), found.function()));
    }
  }

  private static String shown(Effect effect) {
    var kind = effect instanceof Effect.Labelling ? "label" : "verdict";
    var applies =
        effect instanceof Effect.Labelling labelling && !labelling.applies() ? ", suppressed" : "";
    var expires =
        effect instanceof Effect.Labelling labelling && labelling.expiresAfter() != null
            ? ", expires after " + labelling.expiresAfter()
            : "";
    return "%s %s by %s%s%s%n".formatted(kind, effect.summary(), effect.causes(), expires, applies);
  }

  private static String answer(String text, RuleSet ruleSet, Evaluation evaluation) {
    return switch (Query.read(text, ruleSet)) {
      case Query.Reading.Understood(var query) ->
          "query %s: %s%n".formatted(text, query.matches(evaluation));
      case Query.Reading.Refused refused -> refused.rendered() + "\n";
    };
  }

  private static void apply(
      Evaluation evaluation, Event event, Map<Entity, Map<String, LabelState>> labels) {
    for (var effect : evaluation.effects()) {
      if (effect instanceof Effect.Labelling wanted && wanted.isWanted()) {
        var mutation = Mutation.of(wanted, event.time());
        var states = labels.computeIfAbsent(wanted.entity(), _ -> new HashMap<>());
        var outcome =
            LabelState.apply(
                states.get(wanted.label()), mutation, event.time(), LabelState.EXPIRY_GRACE);
        if (outcome instanceof LabelState.Outcome.Applied(var state, _)) {
          states.put(wanted.label(), state);
        }
      }
    }
  }
}
