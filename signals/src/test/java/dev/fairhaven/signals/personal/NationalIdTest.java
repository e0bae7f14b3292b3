package dev.fairhaven.signals.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers are those that authorities and standards publish as examples.
class NationalIdTest {

  private static final PersonalDataFinder FINDER = PersonalDataFinder.shared();

  private static List<String> found(String text) {
    return FINDER.find(text).stream()
        .filter(data -> data.kind() == PersonalKind.NATIONAL_ID)
        .map(data -> data.form() + " " + data.confidence().wireName())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SSN 536-90-4399 | us-ssn certain",
        "it is 536-90-4399 | us-ssn likely",
        "my social is 536904399 | us-ssn likely",
        "ITIN 912-70-1234 | us-itin certain",
        "NI number AB 12 34 56 C | gb-nino certain",
        "NHS 943 476 5919 | gb-nhs certain",
        "Steuer-ID 86 095 742 719 | de-steuer-id certain",
        "IdNr. 86095742719 | de-steuer-id certain",
        "NIR 2 55 08 14 168 025 38 | fr-nir certain",
        "DNI 12345678Z | es-dni certain",
        "NIE X1234567L | es-nie certain",
        "here 12345678-Z | es-dni likely",
        "RSSMRA85T10A562S | it-codice-fiscale certain",
        "PESEL 44051401359 | pl-pesel certain",
        "BSN 111222333 | nl-bsn certain",
        "CPF 111.444.777-35 | br-cpf certain",
        "111.444.777-35 | br-cpf certain",
        "aadhaar 2341 2341 2346 | in-aadhaar certain",
        "PAN AFZPK7190K | in-pan certain",
        "SIN 130 692 544 | ca-sin certain",
        "personnummer 811228-9874 | se-personnummer certain",
        "131052-308T | fi-hetu certain",
        "CPR 070761-4285 | dk-cpr likely",
        "85.07.30-033 28 | be-rijksregister certain",
        "AHV 756.9217.0769.85 | ch-ahv certain",
        "SVNR 1237 010180 | at-svnr certain",
        "TCKN 10000000146 | tr-kimlik certain",
        "身份证11010519491231002X | cn-resident-id certain",
        "id number 8001015009087 | za-id certain",
        "NRIC S1234567D | sg-nric certain",
        "RUT 12.345.678-5 | cl-rut certain",
        "CNP 1800101221144 | ro-cnp certain",
        "CURP HEGG560427MVZRRL04 | mx-curp certain",
        "NIF 123 456 789 | pt-nif certain",
        "OIB 69435151530 | hr-oib certain",
        "KR 820701-2409184 | kr-rrn likely",
        "個人番号123456789018 | jp-my-number certain",
        "ЕГН 7523169263 | bg-egn certain",
        "teudat zehut 123456782 | il-id certain",
        "736028/5163 | cz-rodne-cislo likely",
        "780123/3540 | cz-rodne-cislo likely",
        "fødselsnummer 13097248022 | no-fodselsnummer certain",
        "TFN 123 456 782 | au-tfn certain",
        "PPS 1234567T | ie-pps certain"
      })
  void knows(String text, String expected) {
    assertThat(found(text)).as(text).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSN 000-12-3456",
        "SSN 666-12-3456",
        "SSN 900-12-3456",
        "SSN 123-00-6789",
        "SSN 123-45-0000",
        "SSN 078-05-1120",
        "SIN 046 454 286",
        "personnummer 811228-0007",
        "NHS 999 123 4561",
        "PESEL 44053201351",
        "ЕГН 7599320004",
        "DNI 00000000T",
        "CPR 310261-4285",
        "536-90 4399",
        "NI number GB123456C",
        "NHS 943 476 5918",
        "DNI 12345678A",
        "RSSMRA85T10A562T",
        "CPF 111.111.111-11",
        "CPF 111.444.777-36",
        "BSN 111222334",
        "131052-308U",
        "S1234567E",
        "86095742719",
        "order 111222333 came",
        "since then 130692544 came",
        "finding S 123, running 123456785"
      })
  void knowsNoneIn(String text) {
    assertThat(found(text)).as(text).noneMatch(each -> !each.endsWith("possible"));
  }

  @Test
  void isDescribedWhole() throws IOException {
    var page = Files.readString(Path.of("../docs/personal-data.md"));
    for (var scheme : IdSchemes.all()) {
      assertThat(page)
          .containsPattern(
              "\\| `%s` \\| .+ \\| .+ \\| %s \\| %s \\|"
                  .formatted(scheme.form(), told(scheme.bare()), told(scheme.written())));
    }
  }

  private static String told(@Nullable Confidence confidence) {
    return confidence == null ? "–" : "\\*" + confidence.wireName() + "\\*";
  }

  @Test
  void doesNotKnowTheCountryWhenSeveralAreAsLikely() {
    var taken =
        FINDER.find("no. 10000000146").stream()
            .filter(data -> data.kind() == PersonalKind.NATIONAL_ID)
            .toList();
    assertThat(taken).allMatch(data -> data.confidence() == Confidence.POSSIBLE);
  }

  /// A digit that is mistyped, or two that are exchanged, make the number wrong.
  @Test
  void findsMistypedDigits() {
    var right = List.of("943476 5919 nhs", "111.444.777-35 cpf", "2341 2341 2346 aadhaar");
    Property.forAll(
        source -> {
          var number = source.oneOf(right);
          int at = source.intIn(0, number.length() - 1);
          char old = number.charAt(at);
          if (old >= '1' && old <= '8') {
            var wrong =
                number.substring(0, at)
                    + (char) (old == '1' ? '2' : old - 1)
                    + number.substring(at + 1);
            assertThat(found(wrong)).as(wrong).noneMatch(each -> each.endsWith("certain"));
          }
        });
  }
}
