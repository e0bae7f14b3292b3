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
        "at 93.184.216.34:8080 | ipv4 certain 93.184.216.34",
        "ip 1.2.3.4 | ipv4 certain 1.2.3.4",
        "from 2a00:1450:85a3::8a2e:370:7334. | ipv6 likely 2a00:1450:85a3::8a2e:370:7334",
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
        "my order is late, ring 212-736-5000 | phone likely 212-736-5000",
        "for reservations: 0800 542 0578 | phone likely 0800 542 0578",
        "id 5, call 212-736-5000 | phone certain 212-736-5000",
        "2127365000 | phone possible 2127365000",
        "my number is 2127365000 | phone likely 2127365000",
        "mailto:someone@example.com | e-mail certain someone@example.com",
        "mail someone@example.com: hello | e-mail certain someone@example.com",
        "after ssh fails, write to someone@example.com | e-mail certain someone@example.com",
        "ip 8.8.8.8 | ipv4 certain 8.8.8.8",
        // As address books label them
        "Berlin 06-10446904-Office, and so on | phone possible 06-10446904",
        "833.719.3994-fax | phone possible 833.719.3994",
        // Of private networks, whatever word is before them
        "server 10.0.0.5:8080 | ipv4 possible 10.0.0.5",
        "ip 192.168.1.50 | ipv4 possible 192.168.1.50",
        "to 172.31.255.254 | ipv4 possible 172.31.255.254",
        "ip fd00:1234:5678:9abc:def0:1234:5678:9abc | ipv6 possible fd00:1234:5678:9abc:def0:1234:5678:9abc",
        "ip 172.15.0.1 | ipv4 certain 172.15.0.1",
        "ip ::ffff:93.184.216.34 | ipv6 certain ::ffff:93.184.216.34",
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
        "0.6136 0.8088 0.4848",
        // Addresses of nobody
        "ip 127.0.0.53",
        "100.64.1.2 169.254.1.1 0.0.0.0/0 198.18.0.1",
        "192.0.2.1 198.51.100.23 203.0.113.195",
        "224.0.0.251 239.255.255.250 255.255.255.0 240.0.0.1",
        "fe80::1ff:fe23:4567:890a",
        "ip 2001:db8:85a3::8a2e:370:7334, ip ff02::1:2 and ip 3fff::1",
        "ip ::ffff:192.168.1.50 or ip 64:ff9b::10.0.0.5 or ip 2002:c0a8:0132::1",
        "Chrome/120.0.99.109",
        // Numbers that the United States never gave out
        "666-12-3456 or 000-45-6789 or 900-12-3456",
        "123-00-6789 and 123-45-0000",
        "666 12 3456, 000456789 and 666123456",
        "SSN 666-12-3456",
        "987-65-4320",
        // Orders, dates, versions, times, books
        "order 20240518-4433221",
        "order #112-3456789-1234567",
        "Order no. 212-736-5000",
        "invoice number: 212 736 5000",
        "Rechnungsnr. 030 901820",
        "Bestellnummer 030 901820",
        "commande 01 42 68 53 00",
        "заказ № 030 901820",
        "订单号 021 736 5000",
        "tracking 4155 5501 32",
        "2024-05-18-0012345 and 2024/05/18 14.30",
        "20240518 143000, 20240518.143000",
        "18.05.2024 14.30.22",
        "version 10.0.19045.3803",
        "2.10.3456789 and 16.0.17126.20132",
        "1764500000 and 1764500000123 and 20261130235959 and 202611302359",
        "ISBN 978-3-16-148410-0, 0-306-40615-2",
        "ISBN 3 16 148410 X, 978 3 16 148410 0",
        "doi 10.1145/3025453.3025912",
        "zip 12345-6789",
        "12345-6789",
        "IMEI 35 693803 564380 9",
        "212 736 5000 bytes",
        "$212 736 5000 and 212 736 5000 €",
        "40.7127753, -74.0059728",
        "tracking 1Z999AA10123456784",
        "case 2024-001234",
        "serial 2026063001 ttl 604800",
        "epoch 1764500000 seconds",
        "build 20261130235959",
        "checksum 3735928559 of 2127365000",
        "IMG_20240518_143022.jpg IMG-20240518-WA0012.jpg",
        "report-212-736-5000.pdf",
        "https://example.com/a/212-736-5000/b?id=212-736-5000",
        "INV-212-736-5000 #212-736-5000",
        "FedEx 1234 5678 9012",
        "your code is 482 913, RGB 255 255 255, 1 234 567 890",
        // No mail
        "git@github.com:org/repo.git",
        "git clone git@gitlab.example.com:group/project",
        "https://user:pass@example.com/ and postgres://app@db.example.com:5432/x",
        "ssh -p 2222 -i ~/.ssh/id root@server.example.com",
        "$ ssh deploy@203.example.com",
        "scp file.txt deploy@server.example.com:/var/www",
        "rsync -avz ./a me@host.example.org:dir/b",
        "npm i @scope/pkg@1.2.3 react@18.2.0-rc.1",
        "uses: actions/checkout@v4.1.1",
        "logo@2x.png icon@3x.webp photo@home.jpg",
        "user@1000.service",
        "return@label.forEach() x = a@b.T",
        "follow @someone@mastodon.social",
        "Message-ID: <CAF1234@mail.example.com>"
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
