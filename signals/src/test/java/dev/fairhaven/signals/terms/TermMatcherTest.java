package dev.fairhaven.signals.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fairhaven.signals.terms.TermMatcher.Match;
import dev.fairhaven.testkit.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermMatcherTest {

  private static List<String> found(String text, String... terms) {
    return TermMatcher.of(List.of(terms)).find(text).stream()
        .map(match -> text.substring(match.start(), match.end()))
        .toList();
  }

  @Test
  void findsTermsWhateverTheirCase() {
    assertThat(found("Buy CHEAP pills", "cheap")).containsExactly("CHEAP");
  }

  @Test
  void findsTermsInFullWidthAndStyledLetters() {
    assertThat(found("get ｆｒｅｅ and 𝓯𝓻𝓮𝓮 money", "free")).containsExactly("ｆｒｅｅ", "𝓯𝓻𝓮𝓮");
  }

  @Test
  void seesThroughZeroWidthCharacters() {
    assertThat(found("v\u200Bi\u200Da\uFEFFgra now", "viagra"))
        .containsExactly("v\u200Bi\u200Da\uFEFFgra");
  }

  @Test
  void treatsComposedAndDecomposedLettersAlike() {
    assertThat(found("un cafe\u0301 noir", "café")).containsExactly("cafe\u0301");
  }

  @Test
  void treatsAnyRunOfBlanksAsOne() {
    assertThat(found("free \n\u00A0 money!", "free money")).containsExactly("free \n\u00A0 money");
  }

  @ParameterizedTest
  @CsvSource({
    "_grumble_, grumble",
    "__grumble__, grumble",
    "you_grumble_a_lot, grumble",
    "so **grum**ble, grum**ble",
    "grum[b](<https://example.com>)le!, grum[b](<https://example.com>)le",
    "a gr<b>um</b>ble, gr<b>um</b>ble",
    "a grum&shy;ble, grum&shy;ble",
    "a g&#114;umble, g&#114;umble",
    "a \u202Eelbmurg\u202C b, elbmurg",
    "a gr\u0007umble, gr\u0007umble",
    "a gr\u2066um\u2069ble, gr\u2066um\u2069ble",
    "a gr\uDB40\uDC61umble, gr\uDB40\uDC61umble",
    "a gr\u034Fumble, gr\u034Fumble",
    "a ⓖⓡⓤⓜⓑⓛⓔ, ⓖⓡⓤⓜⓑⓛⓔ",
    "a 𝔤𝕣𝓊𝗆𝖻𝘭ℯ, 𝔤𝕣𝓊𝗆𝖻𝘭ℯ",
    "a ᵍʳᵘᵐᵇˡᵉ, ᵍʳᵘᵐᵇˡᵉ"
  })
  void findsTermsAsPeopleReadThem(String text, String marked) {
    assertThat(found(text, "grumble")).as(text).containsExactly(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grumbles", "_grumbles_", "gr<br>umble", "grum\n\nble", "elbmurg"})
  void findsNoOtherWords(String text) {
    assertThat(found(text, "grumble")).as(text).isEmpty();
  }

  @Test
  void findsWhatIsWrittenAndWhatIsShown() {
    assertThat(found("f*ck\n\na*b*c", "f*ck", "abc")).containsExactly("f*ck", "a*b*c");
  }

  @Test
  void leavesPartsOfWordsAlone() {
    assertThat(found("Scunthorpe classic", "cunt", "class")).isEmpty();
  }

  @Test
  void findsInsideLongerWordsWhatMayBeThere() {
    var matcher = TermMatcher.of(List.of("fuck", "ass"), Set.of("fuck"));
    assertThat(matcher.find("UNFUCKABLE ass fuck class"))
        .containsExactly(
            new Match("fuck", 2, 6), new Match("ass", 11, 14), new Match("fuck", 15, 19));
  }

  @Test
  void needsNoBoundaryWhereBlanksAreNotWritten() {
    assertThat(found("我要免费领取", "免费")).containsExactly("免费");
  }

  @Test
  void needsNoBoundaryNextToASign() {
    assertThat(found("price:$100!", "$100")).containsExactly("$100");
  }

  @Test
  void reportsOverlappingTermsLongestFirst() {
    var matcher = TermMatcher.of(List.of("money", "free money", "free"));
    assertThat(matcher.find("free money"))
        .containsExactly(
            new Match("free money", 0, 10), new Match("free", 0, 4), new Match("money", 5, 10));
  }

  @Test
  void namesTheTermAsItWasGiven() {
    assertThat(TermMatcher.of(List.of("Ｆree")).find("FREE"))
        .extracting(Match::term)
        .containsExactly("Ｆree");
  }

  @Test
  void refusesTermsWithNothingVisible() {
    assertThatIllegalArgumentException().isThrownBy(() -> TermMatcher.of(List.of("\u200B ")));
  }

  @Test
  void stopsAtTheLimit() {
    assertThat(TermMatcher.of(List.of("a")).find("a a a a", 2)).hasSize(2);
  }

  @Test
  void agreesWithTryingEveryTermAtEveryPosition() {
    var letters = List.of("a", "b", "A", " ", ".", "é", "e\u0301", "\u200B", "ß", "免", "𝓪");
    Property.forAll(
        random -> {
          var terms =
              random
                  .listOf(
                      r ->
                          r.oneOf(List.of("a", "ab", ".", "免"))
                              + String.join("", r.listOf(s -> s.oneOf(letters))))
                  .stream()
                  .filter(term -> term.length() < 12)
                  .toList();
          var text = String.join("", random.listOf(r -> r.oneOf(letters)));
          assertThat(TermMatcher.of(terms).find(text)).isEqualTo(naive(terms, text));
        });
  }

  private static List<Match> naive(List<String> terms, String text) {
    var normalized = NormalizedText.of(text);
    var form = normalized.toString();
    var matches = new ArrayList<Match>();
    var byForm =
        terms.stream()
            .collect(
                Collectors.toMap(
                    term -> NormalizedText.of(term).toString().strip(),
                    term -> term,
                    (first, _) -> first,
                    LinkedHashMap::new));
    byForm.forEach(
        (wanted, term) -> {
          for (int start = form.indexOf(wanted);
              start >= 0;
              start = form.indexOf(wanted, start + 1)) {
            int end = start + wanted.length();
            boolean leftJoins = start > 0 && joins(normalized, start - 1);
            boolean rightJoins = end < form.length() && joins(normalized, end - 1);
            if (!leftJoins && !rightJoins) {
              matches.add(
                  new Match(
                      term, normalized.originalStart(start), normalized.originalEnd(end - 1)));
            }
          }
        });
    matches.sort(
        Comparator.comparingInt(Match::start)
            .thenComparing(Match::end, Collections.reverseOrder()));
    return matches;
  }

  private static boolean joins(NormalizedText text, int index) {
    return WordCharacters.isInWord(text, index) && WordCharacters.isInWord(text, index + 1);
  }
}
