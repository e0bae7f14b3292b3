package dev.fairhaven.microbenchmarks;

import dev.fairhaven.rules.Compilation;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/// Rules and events to measure with: made up, always the same for the same size, or read from the
/// directory and the file that the system properties `rules` and `events` name (events as `data`
/// documents, one a line, gzip or not).
final class Workload {

  private static final long SEED = 20_260_131;
  private static final int EVENTS = 4_096;
  private static final int RULES_PER_FILE = 10;

  private static final List<String> WORDS =
      List.of(
          "garden", "bread", "river", "lamp", "paper", "winter", "bicycle", "coffee", "window",
          "market", "music", "ticket", "offer", "bonus", "prize", "voucher", "invite", "crypto",
          "wallet", "refund", "parcel", "urgent", "verify", "account", "link", "channel", "signal",
          "cheap", "limited", "winner");

  private static final List<String> KINDS =
      List.of("post.created", "profile.edited", "message.sent");

  private static final String INPUTS =
      """
      Author: Entity[str] = EntityJson(type='User', path='$.author')
      Kind: str = JsonData(path='$.kind')
      Text: str = JsonData(path='$.item.text')
      TextLower = StringToLower(s=Text)
      TextLength = StringLength(s=Text)
      Mentions: int = JsonData(path='$.item.mentions')
      Links: int = JsonData(path='$.item.links')
      Age: int = JsonData(path='$.account.age_days')
      Followers: Optional[int] = JsonData(path='$.account.followers', required=False)
      FollowersOrNone: int = ResolveOptional(optional_value=Followers, default_value=0)
      Trusted: bool = JsonData(path='$.account.trusted')
      IsNew = Age < 7
      """;

  private final Random random = new Random(SEED);

  private Workload() {}

  /// @param rules how many; ignored when the system property says where they are
  static Sources sources(int rules) {
    var directory = System.getProperty("rules", "");
    return directory.isEmpty()
        ? Sources.of(new Workload().files(rules))
        : Sources.read(Path.of(directory));
  }

  static RuleSet compile(Sources sources) {
    return switch (RuleSet.compile(sources, Functions.standard())) {
      case Compilation.Compiled(var ruleSet, _) -> ruleSet;
      case Compilation.Rejected rejected -> throw new IllegalArgumentException(rejected.rendered());
    };
  }

  static List<Event> events() {
    var file = System.getProperty("events", "");
    var lines = file.isEmpty() ? new Workload().lines() : read(Path.of(file));
    var events = new ArrayList<Event>();
    for (var line : lines) {
      var data = Json.of(line);
      events.add(Event.of(String.valueOf(events.size()), "event", Instant.EPOCH, data));
    }
    return events;
  }

  private static List<String> read(Path file) {
    try (var raw = Files.newInputStream(file);
        var content = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> files(int rules) {
    var files = new HashMap<String, String>();
    files.put("config.yaml", "labels: {watched: {valid_for: [User]}}");
    files.put("inputs.sml", INPUTS);
    var main = new StringBuilder("Import(rules=['inputs.sml'])\n");
    for (int first = 0; first < rules; first += RULES_PER_FILE) {
      var path = "rules/r%04d.sml".formatted(first);
      main.append("Require(rule='").append(path).append("')\n");
      files.put(path, file(first, Math.min(rules, first + RULES_PER_FILE)));
    }
    files.put("main.sml", main.toString());
    return files;
  }

  private String file(int first, int end) {
    var text = new StringBuilder("Import(rules=['inputs.sml'])\n");
    var names = new ArrayList<String>();
    for (int rule = first; rule < end; rule++) {
      names.add("Rule" + rule);
      text.append(
          "Rule%d = Rule(when_all=[Kind == '%s', %s, %s], description=f'rule %d: {Author}')\n"
              .formatted(rule, oneOf(KINDS), textCondition(), otherCondition(), rule));
    }
    return text.append("WhenRules(rules_any=[")
        .append(String.join(", ", names))
        .append("], then=[LabelAdd(entity=Author, label='watched'), DeclareVerdict(verdict='v")
        .append(first)
        .append("')])\n")
        .toString();
  }

  private String textCondition() {
    var one = oneOf(WORDS);
    var other = oneOf(WORDS);
    return switch (random.nextInt(3)) {
      case 0 ->
          "RegexMatch(pattern='\\\\b%s\\\\b.*\\\\b%s\\\\b', target=TextLower)"
              .formatted(one, other);
      case 1 -> "('%s' in TextLower) and ('%s' in TextLower)".formatted(one, other);
      default ->
          "RegexMatch(pattern='%s|%s', target=Text, case_insensitive=True)".formatted(one, other);
    };
  }

  private String otherCondition() {
    return switch (random.nextInt(5)) {
      case 0 -> "Age < " + random.nextInt(400);
      case 1 -> "FollowersOrNone <= " + random.nextInt(20);
      case 2 -> "TextLength > " + random.nextInt(200);
      case 3 -> "Mentions >= %d or Links > %d".formatted(random.nextInt(8), random.nextInt(3));
      default -> "IsNew or not Trusted";
    };
  }

  private List<String> lines() {
    var lines = new ArrayList<String>();
    for (int i = 0; i < EVENTS; i++) {
      lines.add(line());
    }
    return lines;
  }

  private String line() {
    var words = new ArrayList<String>();
    for (int i = 4 + random.nextInt(24); i > 0; i--) {
      words.add(oneOf(WORDS));
    }
    return """
    {"author":"user_%d","address":"10.0.%d.%d","kind":"%s","account":{"age_days":%d,"followers":%d,\
    "email":"u%d@example.org","trusted":%b},"item":{"text":"%s","mentions":%d,"links":%d}}"""
        .formatted(
            random.nextInt(10_000),
            random.nextInt(256),
            random.nextInt(256),
            oneOf(KINDS),
            random.nextInt(2_000),
            random.nextInt(300),
            random.nextInt(100_000),
            random.nextInt(3) == 0,
            String.join(" ", words),
            random.nextInt(12),
            random.nextInt(3));
  }

  private String oneOf(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
