package dev.fairhaven.rules.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fairhaven.rules.regex.PythonPattern.Range;
import dev.fairhaven.testkit.Golden;
import dev.fairhaven.testkit.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonPatternTest {

  /// Patterns and texts, with what Python 3.11 finds in the golden file.
  private static final List<List<String>> CASES =
      List.of(
          List.of("\\bcafé\\b", "un café noir"),
          List.of("\\w+", "привет, мир"),
          List.of("\\d+", "x٣٤"),
          List.of("a.c", "a\nc"),
          List.of("a.c", "a\rc"),
          List.of("^b", "a\nb"),
          List.of("b$", "ab\n"),
          List.of("b\\Z", "ab\n"),
          List.of("(?i)STRASSE", "strasse"),
          List.of("(?P<x>a)(?P=x)", "baab"),
          List.of("(a)\\1", "baab"),
          List.of("x{,2}y", "xxxy"),
          List.of("a{b", "a{b"),
          List.of("a{1,", "a{1,"),
          List.of("[]a]+", "b]a"),
          List.of("[^]a]+", "]ab"),
          List.of("[[a]", "["),
          List.of("[a&&b]", "&"),
          List.of("[a-]", "-"),
          List.of("[\\]]", "]"),
          List.of("\\x41\\u0042\\103", "ABC"),
          List.of("(?#comment)a", "ba"),
          List.of("a(?=b)", "acab"),
          List.of("(?<!x)a", "xaa"),
          List.of("a*?b", "aab"),
          List.of("}", "a}"),
          List.of("(?:a|b)+", "xabab"),
          List.of("😀+", "a😀😀"),
          List.of("", "abc"),
          List.of("(", ""),
          List.of(")", ""),
          List.of("[a", ""),
          List.of("*a", ""),
          List.of("a**", ""),
          List.of("a{3,2}", ""),
          List.of("\\q", ""),
          List.of("\\", ""),
          List.of("[b-a]", ""),
          List.of("(?Pa)", ""),
          List.of("a(?i)b", ""),
          List.of("\\2(a)", ""),
          List.of("\\xZ", ""));

  @Test
  void findsWhatPythonFinds() {
    var out = new StringBuilder();
    for (var one : CASES) {
      out.append(
          "%-22s %-16s %s%n"
              .formatted(
                  one.get(0),
                  one.get(1).replace("\n", "\\n").replace("\r", "\\r"),
                  found(one.get(0), one.get(1))));
    }
    Golden.check("regex/python.txt", out.toString());
  }

  private static String found(String pattern, String text) {
    try {
      return PythonPattern.compile(pattern, false)
          .search(text)
          .map(range -> range.start() + ".." + range.end())
          .orElse("none");
    } catch (RegexSyntaxException e) {
      return "refused: " + e.problem();
    }
  }

  private static PythonPattern compile(String pattern, boolean caseInsensitive) {
    try {
      return PythonPattern.compile(pattern, caseInsensitive);
    } catch (RegexSyntaxException e) {
      throw new AssertionError(pattern, e);
    }
  }

  @Test
  void findsAnswersWhereBacktrackingWouldTakeForever() {
    assertThat(compile("(a+)+$", false).search("a".repeat(5000) + "b")).isEmpty();
    assertThat(compile("(x|y|xy)*z", false).search("xy".repeat(20_000) + "z"))
        .contains(new Range(0, 40_001));
  }

  @Test
  void answersPaddedTextsToo() {
    var padded = "cheap ".repeat(10_000);
    assertThat(compile("\\bcheap\\b.*\\bairdrop\\b", false).search(padded + "\nairdrop")).isEmpty();
    assertThat(compile("\\bcheap\\b.*\\bairdrop\\b", false).search(padded + "airdrop")).isPresent();
  }

  @Test
  void givesUpOnlyWhereNoAutomatonCanHelp() {
    assertThatExceptionOfType(PythonPattern.TooExpensive.class)
        .isThrownBy(() -> compile("(?=(a+)+$)a", false).search("a".repeat(5000) + "b"));
  }

  @Test
  void ignoresCaseBeyondAscii() {
    assertThat(compile("ſhip kit", true).search("SHIP \u212AIT")).isPresent();
    assertThat(compile("ship kit", true).search("\u017Fhip \u212Ait")).isPresent();
  }

  /// The cheap test before the search must never hide a match.
  @Test
  void findsTheSameWithAndWithoutThePrefilter() {
    var atoms =
        List.of(
            "ab", "b", "a?", "cd*", "(ab|c)", "[abc]", ".", "\\w", "a{0,1}", "|", "abc", "^", "$",
            "k", " ", "\\x61", "\\u0062", "\\141");
    var letters = List.of("a", "b", "c", "d", "A", "B", "k", "\u212A", "\u017F", " ", "\n");
    Property.forAll(
        random -> {
          var pattern = String.join("", random.listOf(r -> r.oneOf(atoms)));
          var text = String.join("", random.listOf(r -> r.oneOf(letters)));
          for (boolean ignoresCase : new boolean[] {false, true}) {
            var plain = compile("(?:" + pattern + ")", ignoresCase).search(text).isPresent();
            assertThat(compile(pattern, ignoresCase).search(text).isPresent())
                .as("%s in %s", pattern, text)
                .isEqualTo(plain);
          }
        });
  }
}
