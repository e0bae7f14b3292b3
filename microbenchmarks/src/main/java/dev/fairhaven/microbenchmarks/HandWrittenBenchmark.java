package dev.fairhaven.microbenchmarks;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Ten rules, once in the rule language and once as somebody would write them in Java for these
/// rules alone: Jackson's streaming parser, `java.util.regex`, and conditions in the order that
/// gets rid of most events first. Both must come to the same decisions.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class HandWrittenBenchmark {

  private static final String RULES =
      """
      Author: Entity[str] = EntityJson(type='User', path='$.author')
      Kind: str = JsonData(path='$.kind')
      Text: str = JsonData(path='$.item.text')
      TextLower = StringToLower(s=Text)
      Mentions: int = JsonData(path='$.item.mentions')
      Links: int = JsonData(path='$.item.links')
      Age: int = JsonData(path='$.account.age_days')
      Followers: int = JsonData(path='$.account.followers')
      Trusted: bool = JsonData(path='$.account.trusted')

      R0 = Rule(when_all=[Kind == 'post.created', RegexMatch(pattern='\\\\bcheap\\\\b.*\\\\bwallet\\\\b', target=TextLower), Age < 7 or not Trusted], description=f'0 {Author}')
      R1 = Rule(when_all=[Kind == 'profile.edited', RegexMatch(pattern='\\\\boffer\\\\b.*\\\\bchannel\\\\b', target=TextLower), Age < 124], description=f'1 {Author}')
      R2 = Rule(when_all=[Kind == 'message.sent', 'winner' in TextLower and 'invite' in TextLower, Mentions >= 1 or Links > 1], description=f'2 {Author}')
      R3 = Rule(when_all=[Kind == 'post.created', 'crypto' in TextLower and 'signal' in TextLower, Age < 7 or not Trusted], description=f'3 {Author}')
      R4 = Rule(when_all=[Kind == 'message.sent', RegexMatch(pattern='\\\\bbonus\\\\b.*\\\\bprize\\\\b', target=TextLower), Followers <= 17], description=f'4 {Author}')
      R5 = Rule(when_all=[Kind == 'profile.edited', RegexMatch(pattern='cheap|voucher', target=Text, case_insensitive=True), Age < 154], description=f'5 {Author}')
      R6 = Rule(when_all=[Kind == 'profile.edited', 'invite' in TextLower and 'crypto' in TextLower, Followers <= 16], description=f'6 {Author}')
      R7 = Rule(when_all=[Kind == 'profile.edited', RegexMatch(pattern='link|cheap', target=Text, case_insensitive=True), Age < 7 or not Trusted], description=f'7 {Author}')
      R8 = Rule(when_all=[Kind == 'post.created', RegexMatch(pattern='\\\\blimited\\\\b.*\\\\binvite\\\\b', target=TextLower), Age < 7 or not Trusted], description=f'8 {Author}')
      R9 = Rule(when_all=[Kind == 'message.sent', RegexMatch(pattern='verify|refund', target=Text, case_insensitive=True), Age < 12], description=f'9 {Author}')

      WhenRules(rules_any=[R0, R1, R2, R3, R4, R5, R6, R7, R8, R9], then=[LabelAdd(entity=Author, label='watched'), DeclareVerdict(verdict='review')])
      """;

  private static final Pattern CHEAP_WALLET = Pattern.compile("\\bcheap\\b.*\\bwallet\\b");
  private static final Pattern OFFER_CHANNEL = Pattern.compile("\\boffer\\b.*\\bchannel\\b");
  private static final Pattern BONUS_PRIZE = Pattern.compile("\\bbonus\\b.*\\bprize\\b");
  private static final Pattern LIMITED_INVITE = Pattern.compile("\\blimited\\b.*\\binvite\\b");
  private static final Pattern CHEAP = ignoringCase("cheap|voucher");
  private static final Pattern LINK = ignoringCase("link|cheap");
  private static final Pattern VERIFY = ignoringCase("verify|refund");

  private static final JsonFactory FACTORY = new JsonFactory();

  private final RuleSet ruleSet =
      Workload.compile(
          Sources.of(
              Map.of("main.sml", RULES, "config.yaml", "labels: {watched: {valid_for: [User]}}")));
  private List<Event> events = List.of();
  private int next;

  /// What the hand-written rules decide.
  public record Decision(List<String> rules, List<Effect> effects) {}

  private static Pattern ignoringCase(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  @Setup
  public void prepare() {
    events = Workload.events();
    for (var event : events) {
      var evaluation = ruleSet.evaluate(event, Ports.NONE);
      var decision = new Fields(event).decide();
      var matched = evaluation.matches().stream().map(Evaluation.Match::rule).toList();
      if (!matched.equals(decision.rules) || !evaluation.effects().equals(decision.effects)) {
        throw new IllegalStateException("the two do not decide the same");
      }
    }
  }

  private Event event() {
    next = next + 1 == events.size() ? 0 : next + 1;
    return events.get(next);
  }

  @Benchmark
  public Evaluation ruleEngine() {
    return ruleSet.evaluate(event(), Ports.NONE);
  }

  @Benchmark
  public Decision handWritten() {
    return new Fields(event()).decide();
  }

  /// What the ten rules look at in one event.
  private static final class Fields {
    private String author = "";
    private String kind = "";
    private String text = "";
    private long mentions;
    private long links;
    private long age;
    private long followers;
    private boolean trusted;

    Fields(Event event) {
      try (var parser =
          FACTORY.createParser(ObjectReadContext.empty(), ((Json.Bytes) event.data()).utf8())) {
        parser.nextToken();
        read(parser);
      }
    }

    private void read(JsonParser parser) {
      for (var name = parser.nextName(); name != null; name = parser.nextName()) {
        var token = parser.nextToken();
        switch (name) {
          case "author" -> author = parser.getString();
          case "kind" -> kind = parser.getString();
          case "text" -> text = parser.getString();
          case "mentions" -> mentions = parser.getLongValue();
          case "links" -> links = parser.getLongValue();
          case "age_days" -> age = parser.getLongValue();
          case "followers" -> followers = parser.getLongValue();
          case "trusted" -> trusted = token == JsonToken.VALUE_TRUE;
          case "account", "item" -> read(parser);
          default -> parser.skipChildren();
        }
      }
    }

    Decision decide() {
      var rules =
          switch (kind) {
            case "post.created" -> post();
            case "profile.edited" -> profile();
            case "message.sent" -> message();
            default -> List.<String>of();
          };
      return new Decision(rules, rules.isEmpty() ? List.of() : effects(rules));
    }

    private List<Effect> effects(List<String> rules) {
      var user = new Entity("User", author);
      return List.of(
          new Effect.AddLabel(user, "watched", null, null, true, rules),
          new Effect.DeclareVerdict("review", rules));
    }

    private List<String> post() {
      List<String> rules = new ArrayList<>(0);
      if (age < 7 || !trusted) {
        var lower = text.toLowerCase(Locale.ROOT);
        addIf(CHEAP_WALLET.matcher(lower).find(), "R0", rules);
        addIf(lower.contains("crypto") && lower.contains("signal"), "R3", rules);
        addIf(LIMITED_INVITE.matcher(lower).find(), "R8", rules);
      }
      return rules;
    }

    private List<String> profile() {
      List<String> rules = new ArrayList<>(0);
      var lower = text.toLowerCase(Locale.ROOT);
      addIf(age < 124 && OFFER_CHANNEL.matcher(lower).find(), "R1", rules);
      addIf(age < 154 && CHEAP.matcher(text).find(), "R5", rules);
      boolean invites = lower.contains("invite") && lower.contains("crypto");
      addIf(followers <= 16 && invites, "R6", rules);
      addIf((age < 7 || !trusted) && LINK.matcher(text).find(), "R7", rules);
      return rules;
    }

    private List<String> message() {
      List<String> rules = new ArrayList<>(0);
      var lower = text.toLowerCase(Locale.ROOT);
      boolean wins = lower.contains("winner") && lower.contains("invite");
      addIf((mentions >= 1 || links > 1) && wins, "R2", rules);
      addIf(followers <= 17 && BONUS_PRIZE.matcher(lower).find(), "R4", rules);
      addIf(age < 12 && VERIFY.matcher(text).find(), "R9", rules);
      return rules;
    }

    private static void addIf(boolean holds, String rule, List<String> rules) {
      if (holds) {
        rules.add(rule);
      }
    }
  }
}
