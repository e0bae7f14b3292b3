package dev.fairhaven.signals.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Property;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedTextTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "b c",
          "*",
          "**",
          "_",
          "~~",
          "||",
          "`",
          "[",
          "]",
          "(",
          ")",
          "<",
          ">",
          "<b>",
          "<!--",
          "-->",
          "&",
          "&#98;",
          "&shy;",
          "\\",
          "\n",
          "\n\n",
          "\u202E",
          "\u202C",
          "\u2067",
          "\u2069",
          "א",
          "😀",
          "\uD83D",
          "[b]",
          "[/b]",
          "!",
          "\u0007",
          "<https://a.com|");

  private static String shown(String text) {
    var rendered = RenderedText.of(text);
    return rendered == null ? text : rendered.text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "_grumble_ and __grumble__ | grumble and grumble",
        "grum**b**le, gr*um*ble, ***grumble*** | grumble, grumble, grumble",
        "grum~~b~~le grum`b`le | grumble grumble",
        "grum[b](<https://example.com>)le | grumble",
        "grum[b](https://example.com/a_(b) \"title\")le | grumble",
        "grum[b][1]le ![grum](x.png)ble | grumble grumble",
        "[**grum**](x)ble | grumble",
        "gr<b>um</b>ble gr<!-- x > -->umble | grumble grumble",
        "grum<span title='>' class=\"x\"></span>ble | grumble",
        "grum<br>ble<P>grum | grum ble grum",
        "gr&shy;umble &#103;rumb&#x6C;e &#103rumble | gr\u00ADumble grumble grumble",
        "grum[b]b[/b]le [COLOR=red]grum[/COLOR]ble | grumble grumble",
        "a\\.b a\\b | a.b a\\b"
      })
  void showsWhatPeopleRead(String written, String read) {
    assertThat(shown(written)).isEqualTo(read);
  }

  @Test
  void showsSpoilersAndLabelsOfLinks() {
    assertThat(shown("grum||b||le <https://example.com|grum>ble")).isEqualTo("grumble grumble");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "snake_case_name and a * b * c",
        "2 < 3 and 5 > 4",
        "a & b &nothing; &#0; &#xD800;",
        "[x] (y) and [z",
        "f**k you",
        "<3 and <https://example.com>",
        "a | b || c",
        "[b] is a letter"
      })
  void leavesAloneWhatIsShownAsItIsWritten(String text) {
    assertThat(RenderedText.of(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'\u202Eelbmurg\u202C', grumble",
    "'so \u202Eelbmurg\u202C it', so grumble it",
    "'\u202Eelbmurg', grumble",
    "'gr\u202Emu\u202Cble', grumble",
    "'&#x202E;elbmurg', grumble",
    "'\u2067\u2066le\u2069\u2066grumb\u2069\u2069', grumble",
    "'\u202Dגדבא\u202C', אבדג",
    "'\u2067שלום\u2069 a', שלום a",
    "'\u2068grumble\u2069', grumble",
    "'\u202E😀elbmurg', grumble😀"
  })
  void followsDirection(String written, String read) {
    assertThat(shown(written)).isEqualTo(read);
  }

  @Test
  void dropsControls() {
    assertThat(shown("gr\u0007um\u0000b\u009Fl\u007Fe\uFFF9\tx")).isEqualTo("grumble\tx");
  }

  @Test
  void leadsBackToTheOriginal() {
    var text = "a gr<b>um</b>bl&#101;!";
    var rendered = Objects.requireNonNull(RenderedText.of(text));
    int from = rendered.text().indexOf("grumble");
    assertThat(
            text.substring(
                rendered.originalStart(from, from + 7), rendered.originalEnd(from, from + 7)))
        .isEqualTo("gr<b>um</b>bl&#101;");
  }

  @Test
  void takesAnyTextAndStaysWithinIt() {
    Property.forAll(
        source -> {
          var text = String.join("", source.listOf(s -> s.oneOf(PIECES)));
          var rendered = RenderedText.of(text);
          if (rendered != null) {
            for (int i = 0; i < rendered.text().length(); i++) {
              assertThat(rendered.originalStart(i, i + 1))
                  .as(text)
                  .isBetween(0, rendered.originalEnd(i, i + 1) - 1);
              assertThat(rendered.originalEnd(i, i + 1)).isLessThanOrEqualTo(text.length());
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<a ",
        "<a \"",
        "<!--",
        "[",
        "[](",
        "[](a",
        "](",
        "[[a]",
        "*",
        "*a",
        "_a_",
        "&",
        "&#",
        "&a",
        "\\",
        "||",
        "\u202E",
        "\u2067",
        "\u202Ea\u202C",
        "<http:a",
        "[b=",
        "[/b",
        "\n\u202E"
      })
  void staysLinearInHostileTexts(String piece) {
    var text = piece.repeat(200_000 / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RenderedText.of(text));
  }
}
