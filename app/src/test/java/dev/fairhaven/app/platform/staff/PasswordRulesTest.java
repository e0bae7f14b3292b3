package dev.fairhaven.app.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password1234",
        "P@ssw0rd1234",
        "1234passwords",
        "passwordpassword",
        "123456789012",
        "qwertyuiop12",
        "1qaz2wsx3edc",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "iloveyou1234",
        "letmein12345",
        "administrator",
        "welcome12345",
        "Summer2026!!",
        "fairhaven2026",
        "moderator1234",
        "            ",
      })
  void refusesWhatIsGuessedFirst(String password) {
    assertThat(wrong(password)).hasValueSatisfying(text -> assertThat(text).contains("guess"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada.l-7Zq!ww04",
        "Lovelace-7Zq!ww04",
        "xx7Zq!-ADA-04ww",
        "7Zq!ww04ecalevoLovelace"
      })
  void refusesTheirOwnNameAndLogin(String password) {
    assertThat(wrong(password)).hasValue("a password without your name or login in it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "tidal-oxide-mango-4",
        "vY7#qpL0!mZx",
        "gradarian nimbus trowel",
        "Straße über sieben Brücken",
        "ひらがなとカタカナのことば"
      })
  void acceptsWhatIsHardToGuess(String password) {
    assertThat(wrong(password)).isEmpty();
  }

  @Test
  void holdsPasswordsToTheirLength() {
    assertThat(wrong("vY7#qpL0!mZ")).hasValue("at least 12 characters");
    assertThat(wrong("vY7#qpL0!mZx".repeat(17))).hasValue("at most 200 characters");
    assertThat(wrong("vY7#qpL0!mZx kN2".repeat(12))).isEmpty();
  }

  private static Optional<String> wrong(String password) {
    return PasswordRules.expectedInstead(password, "Ada Lovelace", "ada.l");
  }
}
