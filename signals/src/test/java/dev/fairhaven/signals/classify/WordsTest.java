package dev.fairhaven.signals.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.terms.NormalizedText;
import dev.fairhaven.testkit.Property;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void cutsStretchedLettersToTwo() {
    assertThat(words("Soooo gooood")).containsExactly("soo", "good");
  }

  @Test
  void readsSignsInsideWordsAsTheLettersTheyStandFor() {
    assertThat(words("b4dly ba$ic c@n't 4 all"))
        .containsExactly("badly", "basic", "can*t", "№1", "all");
  }

  @Test
  void joinsLettersThatAreSpelledOneByOne() {
    assertThat(words("so b.a.d-g e really"))
        .containsExactly("so", "b", "a", "d", "g", "e", "badge", "really");
    assertThat(words("i a very")).containsExactly("i", "a", "very");
  }

  @Test
  void marksAddressesUsersAndNumbers() {
    assertThat(words("@some_one see https://a.example/x?y=1 or call 0800 123456"))
        .containsExactly("USER", "see", "ADDRESS", "or", "call", "№4", "№6");
  }

  @Test
  void keepsSignsOnceHoweverOftenTheyStand() {
    assertThat(words("no!!!!! 😀😀 ok, yes.")).containsExactly("no", "!!", "😀", "😀", "ok", "yes");
  }

  @Test
  void tellsDenseScriptsApart() {
    assertThat(words("ok你好")).containsExactly("ok", "你好");
  }

  @Test
  void placesEveryWordWithinTheText() {
    Property.forAll(
        random -> {
          var alphabet =
              List.of(
                  "a", "B", "ß", "0", "$", " ", ".", "@", "ﬁ", "😀", "你", "\u200b", "é", "www.");
          var text =
              NormalizedText.of(String.join("", random.listOf(each -> each.oneOf(alphabet))));
          var words = new Words();
          words.read(text, 0, text.length());
          for (int i = 0; i < words.size(); i++) {
            assertThat(words.start(i)).isBetween(0, text.length() - 1);
            assertThat(words.end(i)).isBetween(words.start(i) + 1, text.length());
            assertThat(words.to(i)).isGreaterThan(words.from(i));
          }
        });
  }

  private static List<String> words(String text) {
    var normalized = NormalizedText.of(text);
    var words = new Words();
    words.read(normalized, 0, normalized.length());
    var read = new ArrayList<String>();
    for (int word = 0; word < words.size(); word++) {
      var letters = new StringBuilder();
      for (int i = words.from(word); i < words.to(word); i++) {
        letters.append(shown(words.letter(i)));
      }
      read.add(letters.toString());
    }
    return read;
  }

  private static String shown(char letter) {
    return switch (letter) {
      case 2 -> "№";
      case 3 -> "ADDRESS";
      case 4 -> "USER";
      default -> String.valueOf(letter);
    };
  }
}
