package dev.fairhaven.rules.tests;

import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.lists.ListSnapshot;
import dev.fairhaven.rules.tests.RuleTest.Expectation;
import dev.fairhaven.rules.tests.RuleTest.Step;
import dev.fairhaven.signals.digest.Digest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/// Reads test files. Complaints name the place and what was expected there.
final class TestReader {

  static final int TESTS_MAX = 1000;

  /// When the first event of a test happens if nothing is said.
  static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private static final Set<String> FILE_FIELDS = Set.of("tests");
  private static final Set<String> TEST_FIELDS =
      Set.of("name", "at", "labels", "lists", "banks", "events");
  private static final Set<String> BODY_FIELDS = Set.of("actor", "target", "data");
  private static final Set<String> EVENT_FIELDS =
      Set.of(
          "id", "type", "after", "times", "every", "document", "expect", "actor", "target", "data");

  private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

  /// Stands for the number of the repetition in texts of an event that has `times`.
  private static final String NUMBER = "{n}";

  private final String path;
  private int eventsLeft;

  /// @param eventsMax how many events the tests of the file may have
  TestReader(String path, int eventsMax) {
    this.path = path;
    this.eventsLeft = eventsMax;
  }

  /// @throws UnreadableTestException when the file is no test file
  List<RuleTest> read(String text) {
    var root = Yaml.root(text);
    if (root == null) {
      return List.of();
    }
    var fields = Yaml.fields(root, "test file", FILE_FIELDS);
    var tests = Yaml.items(Yaml.require(fields, "tests", root, "test file"), "tests");
    if (tests.size() > TESTS_MAX) {
      throw UnreadableTestException.at(root, "more than " + TESTS_MAX + " tests in one file");
    }
    return tests.stream().map(this::test).toList();
  }

  private RuleTest test(Node node) {
    var fields = Yaml.fields(node, "test", TEST_FIELDS);
    var name = Yaml.text(Yaml.require(fields, "name", node, "test"), "name");
    var events = Yaml.items(Yaml.require(fields, "events", node, "test"), "events");
    var at = fields.get("at");
    return new RuleTest(
        path,
        Yaml.line(node),
        name,
        labels(fields.get("labels")),
        lists(fields.get("lists")),
        banks(fields.get("banks")),
        steps(events, time(at)));
  }

  private static Instant time(@Nullable Node node) {
    if (node == null) {
      return START;
    }
    try {
      return OffsetDateTime.parse(Yaml.text(node, "at")).toInstant();
    } catch (DateTimeException _) {
      throw UnreadableTestException.at(
          node, "at: expected an RFC 3339 time, such as 2026-01-31T09:30:00Z");
    }
  }

  private static Map<String, List<String>> labels(@Nullable Node node) {
    var labels = new LinkedHashMap<String, List<String>>();
    if (node != null) {
      Yaml.fields(node, "labels")
          .forEach(
              (entity, names) -> {
                if (!entity.contains("/")) {
                  throw UnreadableTestException.at(names, "labels: expected `Type/id`");
                }
                labels.put(entity, Yaml.texts(names, "labels"));
              });
    }
    return labels;
  }

  private static TrialBanks banks(@Nullable Node node) {
    var banks = new LinkedHashMap<String, List<String>>();
    if (node != null) {
      Yaml.fields(node, "banks").forEach((name, content) -> banks.put(name, hashes(content)));
    }
    return new TrialBanks(banks);
  }

  private static List<String> hashes(Node node) {
    return Yaml.items(node, "banks").stream().map(TestReader::hash).toList();
  }

  private static String hash(Node node) {
    try {
      return new Digest(Yaml.text(node, "banks")).hex();
    } catch (IllegalArgumentException _) {
      throw UnreadableTestException.at(
          node, "banks: expected hashes of 64 or 32 hexadecimal digits");
    }
  }

  private static List<ListSnapshot> lists(@Nullable Node node) {
    List<ListSnapshot> lists = new ArrayList<>();
    if (node != null) {
      Yaml.fields(node, "lists")
          .forEach((name, content) -> lists.add(ListReader.read(name, content)));
    }
    return lists;
  }

  private List<Step> steps(List<Node> events, Instant start) {
    List<Step> steps = new ArrayList<>();
    var now = start;
    for (var event : events) {
      var fields = Yaml.fields(event, "event", EVENT_FIELDS);
      now = now.plus(span(fields.get("after"), "after", Duration.ZERO));
      int times = times(fields.get("times"));
      requireRoom(times, event);
      var every = span(fields.get("every"), "every", Duration.ofSeconds(1));
      for (int i = 1; i <= times; i++) {
        now = i == 1 ? now : now.plus(every);
        boolean last = i == times;
        steps.add(step(event, fields, now, steps.size() + 1, times == 1 ? null : i, last));
      }
    }
    return steps;
  }

  private void requireRoom(int times, Node event) {
    if (times > eventsLeft) {
      throw UnreadableTestException.at(
          event, "the tests of a rule set have more than " + RuleTests.EVENTS_MAX + " events");
    }
    eventsLeft -= times;
  }

  private static int times(@Nullable Node node) {
    if (node == null) {
      return 1;
    }
    var text = Yaml.text(node, "times");
    if (!text.matches("[1-9][0-9]{0,6}")) {
      throw UnreadableTestException.at(node, "times: expected a whole number from 1");
    }
    return Integer.parseInt(text);
  }

  private static Duration span(@Nullable Node node, String what, Duration usual) {
    if (node == null) {
      return usual;
    }
    var matcher = SPAN.matcher(Yaml.text(node, what));
    if (!matcher.matches()) {
      throw UnreadableTestException.at(
          node, what + ": expected a span of time, such as 500ms, 30s, 5m, 2h or 1d");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  /// @param repetition replaces `{n}`; null where the event is not repeated
  private static Step step(
      Node node,
      Map<String, Node> fields,
      Instant now,
      int number,
      @Nullable Integer repetition,
      boolean isLast) {
    var type = Yaml.text(Yaml.require(fields, "type", node, "event"), "type");
    var id = fields.get("id");
    var event = event(id == null ? "test-" + number : Yaml.text(id, "id"), type, now, fields);
    return new Step(
        Yaml.line(node),
        repetition == null ? event : numbered(event, repetition),
        isLast ? expectation(fields.get("expect")) : Expectation.NOTHING);
  }

  private static Event event(String id, String type, Instant time, Map<String, Node> fields) {
    var document = fields.get("document");
    if (document != null) {
      return Event.of(id, type, time, Json.parsed(Yaml.plain(document)));
    }
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("id", id);
    body.put("type", type);
    body.put("time", time.toString());
    fields.forEach(
        (key, value) -> {
          if (BODY_FIELDS.contains(key)) {
            body.put(key, Yaml.plain(value));
          }
        });
    return Event.of(id, type, time, Json.parsed(body));
  }

  private static Event numbered(Event event, int number) {
    var data = numbered(((Json.Parsed) event.data()).value(), number);
    return Event.of(event.id() + "-" + number, event.type(), event.time(), Json.parsed(data));
  }

  private static @Nullable Object numbered(@Nullable Object value, int number) {
    return switch (value) {
      case String text -> text.replace(NUMBER, Integer.toString(number));
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(item -> copy.add(numbered(item, number)));
        yield copy;
      }
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<Object, @Nullable Object>();
        map.forEach((key, item) -> copy.put(Objects.requireNonNull(key), numbered(item, number)));
        yield copy;
      }
      case null, default -> value;
    };
  }

  private static Expectation expectation(@Nullable Node node) {
    if (node == null) {
      return Expectation.NOTHING;
    }
    var words = new EnumMap<Topic, SortedSet<String>>(Topic.class);
    var features = new LinkedHashMap<String, @Nullable Object>();
    Yaml.fields(node, "expect")
        .forEach(
            (key, value) -> {
              if (key.equals("features")) {
                Yaml.fields(value, "features")
                    .forEach((name, expected) -> features.put(name, Yaml.plain(expected)));
              } else {
                words.put(topic(key, value), new TreeSet<>(Yaml.texts(value, key)));
              }
            });
    return new Expectation(words, features);
  }

  private static Topic topic(String key, Node value) {
    return Topic.find(key)
        .orElseThrow(
            () ->
                UnreadableTestException.at(
                    value,
                    "expect: unknown field `"
                        + key
                        + "`, expected features, labels, labels_removed, rules, sections, verdicts"));
  }
}
