package dev.fairhaven.app.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformSettingsTest {

  @Test
  void takesWhatWasTypedAndLeavesTheRestOpen() {
    assertThat(
            PlatformSettings.parse(
                " Garden Club ",
                "https://safety.example.org/",
                "Europe/Lisbon",
                List.of("pt", "en", "pt")))
        .isEqualTo(
            new PlatformSettings(
                "Garden Club",
                "https://safety.example.org",
                ZoneId.of("Europe/Lisbon"),
                List.of("en", "pt")));
    assertThat(PlatformSettings.parse("", " ", "", List.of())).isEqualTo(PlatformSettings.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "https://safety.example.org",
        "https://203.0.113.9:8443",
        "http://[2001:db8::1]:8080"
      })
  void takesAddresses(String address) {
    assertThat(PlatformSettings.parse("", address, "", List.of()).address()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "safety.example.org",
        "ftp://safety.example.org",
        "javascript:alert(1)",
        "https://",
        "https://safety.example.org/path",
        "https://safety.example.org?x",
        "https://safety.example.org#x",
        "https://me:secret@safety.example.org",
        "https://safety example.org"
      })
  void refusesOtherAddresses(String address) {
    assertThat(problems("", address, "", List.of())).containsExactly("/address");
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    assertThat(
            problems(
                "x".repeat(PlatformSettings.NAME_LENGTH_MAX + 1), "x", "Mars/Base", List.of("xx")))
        .containsExactly("/name", "/address", "/zone", "/languages");
    assertThat(problems("two\nlines", "", "", List.of())).containsExactly("/name");
    assertThat(problems("", "", "", Collections.nCopies(PlatformSettings.LANGUAGES_MAX + 1, "en")))
        .containsExactly("/languages");
  }

  private static List<String> problems(
      String name, String address, String zone, List<String> languages) {
    return catchThrowableOfType(
            ProblemException.class, () -> PlatformSettings.parse(name, address, zone, languages))
        .fields()
        .stream()
        .map(FieldProblem::pointer)
        .toList();
  }
}
