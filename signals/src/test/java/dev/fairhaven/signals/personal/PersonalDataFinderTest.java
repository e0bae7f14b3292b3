package dev.fairhaven.signals.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fairhaven.testkit.Property;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataFinderTest {

  private static final PersonalDataFinder FINDER = PersonalDataFinder.shared();

  /// What texts are made of that are hard to read.
  private static final List<String> PIECES =
      List.of(
          "4111",
          "1111",
          "-",
          " ",
          ".",
          "@",
          "a",
          "example.com",
          "+49",
          "(030)",
          "/",
          "::",
          "0x",
          "DE89",
          "bc1",
          "😀",
          "\u200B",
          "٣",
          "４",
          " at ",
          " dot ",
          "[at]",
          "passport ",
          "call ",
          "12:34",
          "x",
          "\n",
          "756",
          "1",
          "İ",
          "[",
          "]");

  private static List<String> found(String text) {
    return FINDER.find(text).stream().map(data -> told(data, text)).toList();
  }

  private static String told(PersonalData data, String text) {
    return data.form()
        + " "
        + data.confidence().wireName()
        + " "
        + text.substring(data.start(), data.end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to someone@example.com. | e-mail certain someone@example.com",
        "(some.one+x@mail.example.co.uk) | e-mail certain some.one+x@mail.example.co.uk",
        "someone [at] example [dot] com | e-mail certain someone [at] example [dot] com",
        "someone at example dot com! | e-mail likely someone at example dot com",
        "someone@intranet.local | e-mail likely someone@intranet.local",
        "ｓｏｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ | e-mail certain ｓｏｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ",
        "paid with 4111111111111111 | visa likely 4111111111111111",
        "4111 1111 1111 1111, 12/29 | visa certain 4111 1111 1111 1111",
        "my card 5555555555554444 | mastercard certain 5555555555554444",
        "3782-822463-10005 | american-express certain 3782-822463-10005",
        "４１１１ １１１１ １１１１ １１１１ | visa certain ４１１１ １１１１ １１１１ １１１１",
        "to DE89 3704 0044 0532 0130 00 please | iban certain DE89 3704 0044 0532 0130 00",
        "gb82west12345698765432 | iban certain gb82west12345698765432",
        "at 192.168.17.4:8080 | ipv4 certain 192.168.17.4",
        "ip 1.2.3.4 | ipv4 certain 1.2.3.4",
        "from 2001:db8:85a3::8a2e:370:7334. | ipv6 likely 2001:db8:85a3::8a2e:370:7334",
        "d80:e4b5:79da:6cf6:71f3:51f7:9161:c319 | ipv6 certain d80:e4b5:79da:6cf6:71f3:51f7:9161:c319",
        "00:1a:2b:3c:4d:5e | mac-address certain 00:1a:2b:3c:4d:5e",
        "001a.2b3c.4d5e | mac-address certain 001a.2b3c.4d5e",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa | bitcoin certain 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy | bitcoin certain 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 | bitcoin certain bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "0x52908400098527886E0F7030069857D2E4169EE7 | ethereum likely 0x52908400098527886E0F7030069857D2E4169EE7",
        "passport no. X1234567Z | passport likely X1234567Z",
        "Mein Reisepass: C01X00T47 | passport likely C01X00T47",
        "driver's license A56319335 | driving-licence likely A56319335",
        "+44 20 7946 0958 | phone certain +44 20 7946 0958",
        "(212) 736-5000 | phone likely (212) 736-5000",
        "call 212-736-5000 x123 now | phone certain 212-736-5000 x123",
        "call me: 555 0100 | phone certain 555 0100",
        "call 0800 542 0578 (18+) | phone certain 0800 542 0578",
        "(tel. 0800 542 0578) | phone certain 0800 542 0578",
        "Telefonnummer: 000-11-22 | phone likely 000-11-22",
        "833.719.3994x1887 | phone likely 833.719.3994x1887",
        "requests for comment/someone@example.com | e-mail certain someone@example.com",
        "at 81 19 91 | phone possible 81 19 91",
        "tel. 000-11-22 | phone likely 000-11-22",
        "电话13800138000 | phone possible 13800138000"
      })
  void finds(String text, String expected) {
    assertThat(found(text)).as(text).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "meet me at noon dot",
        "look @ this, and @some.one too",
        "4111111111111112",
        "at 12:34:56 on 2026-11-26",
        "26.11.2026 and 11/26/2026",
        "version 1.2.3.4",
        "127.0.0.1 or ::1 or 0.0.0.0",
        "std::cout << a::b",
        "ff:ff:ff:ff:ff:ff",
        "pi is 3.14159265358979",
        "order 123456789",
        "DE88370400440532013000",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "flight X1234567Z",
        "550e8400-e29b-41d4-a716-446655440000",
        "12345678901234567890123456789012345678901234567890",
        "in 2024 2025 2026 2027",
        "tell them 000-11-22",
        "about 6.000.000 people",
        "0.6136 0.8088 0.4848"
      })
  void findsNothingIn(String text) {
    assertThat(found(text)).as(text).isEmpty();
  }

  @Test
  void saysWhichCountryItIsOf() {
    assertThat(FINDER.find("+33 1 42 68 53 00").getFirst().country()).isEqualTo("FR");
    assertThat(FINDER.find("DE89370400440532013000").getFirst().country()).isEqualTo("DE");
    assertThat(new PersonalDataFinder(List.of("DE")).find("030 901820").getFirst().country())
        .isEqualTo("DE");
    assertThat(FINDER.find("someone@example.com").getFirst().country()).isNull();
  }

  @Test
  void keepsTheSurerOfTwoThatOverlap() {
    assertThat(found("4111 1111 1111 1111 212-736-5000"))
        .containsExactly("visa certain 4111 1111 1111 1111", "phone likely 212-736-5000");
  }

  @Test
  void refusesRegionsItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonalDataFinder(List.of("XX")))
        .withMessageContaining("regions");
    var many = java.util.Collections.nCopies(PersonalDataFinder.REGIONS_MAX + 1, "DE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonalDataFinder(many))
        .withMessageContaining("at most " + PersonalDataFinder.REGIONS_MAX);
  }

  @Test
  void takesAnyTextAndStaysWithinIt() {
    Property.forAll(
        source -> {
          var text = String.join("", source.listOf(s -> s.oneOf(PIECES)));
          int last = 0;
          for (var data : FINDER.find(text)) {
            assertThat(data.start()).as(text).isGreaterThanOrEqualTo(last).isLessThan(data.end());
            assertThat(data.end()).isLessThanOrEqualTo(text.length());
            last = data.end();
          }
        });
  }

  @Test
  void keepsEachCandidateOrOneAtLeastAsSure() {
    Property.forAll(
        source -> {
          var text = String.join("", source.listOf(s -> s.oneOf(PIECES)));
          var found = FINDER.find(text);
          for (var candidate : FINDER.candidates(text)) {
            assertThat(found)
                .as(text)
                .anyMatch(
                    data ->
                        data.start() < candidate.end()
                            && candidate.start() < data.end()
                            && data.confidence().isAtLeast(candidate.confidence()));
          }
        });
  }

  @Test
  void readsSoMuchOfATextOnly() {
    var filler = " ".repeat(PersonalDataFinder.TEXT_LENGTH_MAX - 19);
    assertThat(found(filler + "someone@example.com")).hasSize(1);
    assertThat(FINDER.find(filler + " someone@example.com"))
        .allMatch(data -> data.end() <= PersonalDataFinder.TEXT_LENGTH_MAX);
  }

  /// Beyond so many candidates, numbering plans are not asked any more.
  @Test
  void findsPhoneNumbersInAFloodOfNumbers() {
    var flood = "111-222-333 ".repeat(5_000);
    assertThat(found(flood + "call (212) 736-5000")).contains("phone likely (212) 736-5000");
    assertThat(found(flood + "or (212) 736-5000")).contains("phone possible (212) 736-5000");
  }

  /// Each would take minutes, were it looked at again from every character.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4",
        "41",
        "4 ",
        "1-",
        "1.",
        "a@",
        "@",
        "a.",
        "0:",
        "::",
        "+1 ",
        "(1) ",
        "DE89 ",
        "a1",
        "1111 2222 ",
        "call 1 ",
        "a at b dot ",
        "[at]",
        "0x1",
        "bc1",
        "212-736-5000 ",
        "+"
      })
  void staysLinearInHostileTexts(String piece) {
    var text = piece.repeat(PersonalDataFinder.TEXT_LENGTH_MAX / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> FINDER.find(text));
  }
}
