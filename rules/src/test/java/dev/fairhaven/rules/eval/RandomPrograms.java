package dev.fairhaven.rules.eval;

import dev.fairhaven.testkit.Property.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Random rule sets, and random events that they have something to say about.
final class RandomPrograms {

  private static final String INPUTS =
      """
      Kind: str = JsonData(path='$.kind', required=False)
      A: int = JsonData(path='$.a')
      B: int = JsonData(path='$.b', required=False)
      C: Optional[int] = JsonData(path='$.c')
      F: float = JsonData(path='$.f', required=False)
      S: str = JsonData(path='$.s', required=False)
      T: str = JsonData(path='$.o.t')
      O: Optional[str] = JsonData(path='$.o')
      N: str = JsonData(path='$.l[0]', required=False)
      All: str = JsonData(path='$', required=False)
      U: Entity[str] = EntityJson(type='User', path='$.s')
      Hidden: Secret[str] = JsonData(path='$.s', required=False)
      Low = StringToLower(s=S)
      Up = StringToUpper(s=T)
      Shared = A > 1 and B == 1
      Length = StringLength(s=S)
      """;

  private static final List<String> CONDITIONS =
      List.of(
          "A > 1",
          "1 < A",
          "A >= 2.5",
          "B == 1",
          "B > 1",
          "F < 2",
          "C == None",
          "C != None and C > 1",
          "S == 'x'",
          "'x' == S",
          "S in ['x', 'y']",
          "S not in ['x', 'y']",
          "not (A > B)",
          "A // B == 1",
          "Low == T",
          "U == 'x'",
          "U in ['x', 'free']",
          "A in [B, 1]",
          "N == 'x'",
          "O != None",
          "All != None",
          "Shared",
          "not Shared",
          "Length > 3",
          "StringLength(s=T) > 1",
          "StringStartsWith(s=S, start='x')",
          "RegexMatch(pattern='x+', target=S)",
          "RegexMatch(pattern='free|money', target=S)",
          "RegexMatch(pattern='Free|kit|miss', target=S, case_insensitive=True)",
          "RegexMatch(pattern='\\\\bfree\\\\b.*\\\\bmoney\\\\b', target=Low)",
          "RegexMatch(pattern='\\\\bfree\\\\b.*\\\\bmoney\\\\b', target=S)",
          "RegexMatch(pattern='money.*free', target=Low)",
          "RegexMatch(pattern='ree.*fre', target=Low)",
          "RegexMatch(pattern='\\\\bfree\\\\b', target=S, case_insensitive=True)",
          "RegexMatch(pattern='free\\\\bx|^free', target=S)",
          "RegexMatch(pattern='free m?oney|k\\\\.x', target=S)",
          "RegexMatch(pattern='money', target=Up)",
          "CountRegexMatches(patterns=['free', 'money', 'x'], target=S) > 1",
          "RegexMatchMap(pattern='x|free', target=[S, T])",
          "MatchesAny(text=S, terms=['free money', 'x'])",
          "'x' in S",
          "'free' in Low",
          "('free' in Low) and ('money' in Low)",
          "'money' not in Low",
          "'' in Low",
          "T in S",
          "A == 1 or B == 2",
          "A > 1 or not ('x' in S)",
          "A + B > 2",
          "A ** B > 7",
          "-A < -1",
          "ListLength(list=[A, B]) == 2",
          "HasLabel(entity=U, label='l')",
          "not HasLabel(entity=U, label='l')",
          "not (S == 'x' and B > 0)");

  private static final List<String> GUARDS =
      List.of(
          "Kind == 'a'",
          "Kind == 'b'",
          "'b' == Kind",
          "Kind in ['a', 'c']",
          "Kind != 'a'",
          "U == 'x'",
          "GetActionName() == 'test'");

  private static final List<String> TEXTS =
      List.of(
          "x",
          "X",
          "y",
          "free money",
          "FREE money",
          "free\\nmoney",
          "money is free",
          "moneyfree",
          "fréee money free",
          "\u212Ait",
          "mi\u017F\u017F m\u0131ss",
          "k\\u002ex",
          "freemoney",
          "free \\ud83d\\ude00 money",
          "free 😀 money",
          "\\u0130 free",
          "ﬁ Éx",
          "a longer text without anything",
          "free free money money x");

  private static final List<String> VALUES =
      List.of(
          "0",
          "1",
          "2",
          "-3",
          "2.5",
          "1e2",
          "12345678901234567890",
          "null",
          "true",
          "[1]",
          "[]",
          "[\"x\",2]",
          "{\"t\":\"x\"}",
          "{\"t\":\"free money\",\"u\":[{}]}",
          "{}");

  private final Source random;
  private int rules;

  RandomPrograms(Source random) {
    this.random = random;
  }

  /// A rule set that compiles: files that import, require, and require depending on the event.
  Map<String, String> files() {
    var files = new HashMap<String, String>();
    files.put("config.yaml", "labels: {l: {valid_for: [User]}}");
    files.put("inputs.sml", INPUTS);
    int count = random.intIn(0, 3);
    var main = new StringBuilder("Import(rules=['inputs.sml'])\n");
    for (int i = 0; i < count; i++) {
      files.put("k/" + "abc".charAt(i) + ".sml", "Import(rules=['inputs.sml'])\n" + statements());
    }
    main.append(requires(count, true)).append(statements()).append(requires(count, false));
    files.put("main.sml", main.toString());
    return files;
  }

  private String requires(int count, boolean isFirst) {
    var out = new StringBuilder();
    IntStream.range(0, count)
        .filter(_ -> random.intIn(0, 2) > 0)
        .forEach(
            i -> out.append("Require(rule='k/%s.sml'%s)\n".formatted("abc".charAt(i), when())));
    if (count > 0 && random.intIn(0, isFirst ? 3 : 1) == 0) {
      out.append("Require(rule=f'k/{Kind}.sml'%s)\n".formatted(when()));
    }
    return out.toString();
  }

  private String when() {
    return random.oneOf(List.of("", "", ", require_if=True", ", require_if=A > 1"));
  }

  private String statements() {
    var out = new StringBuilder();
    int first = rules;
    int count = random.intIn(1, 6);
    for (int i = 0; i < count; i++) {
      out.append(rule(first));
    }
    for (int i = 0; i < count; i++) {
      out.append(
          "WhenRules(rules_any=[R%d, R%d], then=[DeclareVerdict(verdict=%s), LabelAdd(entity=U, label='l'%s)])\n"
              .formatted(
                  first + i,
                  random.intIn(first, rules - 1),
                  random.oneOf(List.of("'v" + i + "'", "'v'", "S", "T")),
                  random.oneOf(
                      List.of("", ", apply_if=R" + first, ", expires_after=TimeDelta(days=7)"))));
    }
    return out.toString();
  }

  private String rule(int first) {
    int number = rules++;
    var conditions = "[" + String.join(", ", conditions(first, number)) + "]";
    var description = random.oneOf(List.of("'d'", "f'{S}'", "f'{U} {B}'", "f'a {A} {F} {Length}'"));
    if (random.intIn(0, 9) == 0) {
      return "L%d = %s\nR%d = Rule(when_all=L%d, description=%s)\n"
          .formatted(number, conditions, number, number, description);
    }
    return "R%d = Rule(when_all=%s, description=%s)\n".formatted(number, conditions, description);
  }

  private List<String> conditions(int first, int number) {
    var conditions = new ArrayList<String>();
    for (int i = random.intIn(0, 3); i > 0; i--) {
      conditions.add(random.oneOf(CONDITIONS));
    }
    if (random.intIn(0, 2) > 0) {
      conditions.add(random.intIn(0, conditions.size()), random.oneOf(GUARDS));
    }
    if (number > first && random.intIn(0, 3) == 0) {
      var other = "R" + random.intIn(first, number - 1);
      conditions.add(
          random.oneOf(
              List.of(
                  other + " == True", "not " + other, other + " or A > 1", other + " != None")));
    }
    if (conditions.isEmpty()) {
      conditions.add("A > 0");
    }
    return conditions;
  }

  /// JSON; now and then with blanks, escapes or a key that occurs twice.
  String event() {
    var fields = new ArrayList<String>();
    for (var name : List.of("a", "kind", "b", "s", "c", "f", "l", "o", "other", "s", "a")) {
      if (random.intIn(0, 3) > 0) {
        fields.add(key(name) + random.oneOf(List.of(":", " : ")) + value(name));
      }
    }
    return random.oneOf(List.of("{", " {\n"))
        + String.join(random.oneOf(List.of(",", ", ")), fields)
        + "}";
  }

  private String key(String name) {
    return random.intIn(0, 20) == 0
        ? "\"\\u%04x%s\"".formatted((int) name.charAt(0), name.substring(1))
        : "\"" + name + "\"";
  }

  private String value(String name) {
    if (name.equals("kind") && random.intIn(0, 4) > 0) {
      return random.oneOf(List.of("\"a\"", "\"b\"", "\"c\"", "\"zz\""));
    }
    boolean isNumber = List.of("a", "b", "c", "f").contains(name) && random.intIn(0, 4) > 0;
    if (isNumber) {
      return random.oneOf(VALUES.subList(0, 6));
    }
    boolean isText = name.equals("s") ? random.intIn(0, 6) > 0 : random.intIn(0, 1) == 0;
    return isText ? "\"" + random.oneOf(TEXTS) + "\"" : random.oneOf(VALUES);
  }
}
