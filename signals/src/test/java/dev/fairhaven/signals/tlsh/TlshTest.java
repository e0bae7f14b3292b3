package dev.fairhaven.signals.tlsh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Against what the reference program (version 3.4.4) makes of the same texts.
class TlshTest {

  private static final List<String[]> TEXTS = rows("texts.tsv");

  private static List<String[]> rows(String name) {
    try (var in = Objects.requireNonNull(TlshTest.class.getResourceAsStream("/tlsh/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tlsh hash(int text) {
    return Tlsh.of(TEXTS.get(text)[1]).orElseThrow();
  }

  @Test
  void isTheSameAsTheReference() {
    assertThat(TEXTS).hasSize(9);
    for (int i = 0; i < TEXTS.size(); i++) {
      assertThat(hash(i)).hasToString("T1" + TEXTS.get(i)[0]);
    }
  }

  @Test
  void isAsFarFromOthersAsTheReference() {
    var distances = rows("distances.tsv");
    assertThat(distances).hasSize(36);
    for (var row : distances) {
      var one = hash(Integer.parseInt(row[0]));
      var other = hash(Integer.parseInt(row[1]));
      assertThat(one.distance(other))
          .as("%s and %s", row[0], row[1])
          .isEqualTo(other.distance(one))
          .isEqualTo(Integer.parseInt(row[2]));
    }
  }

  @Test
  void comesBackFromItsWrittenForm() {
    for (int i = 0; i < TEXTS.size(); i++) {
      assertThat(Tlsh.parse(hash(i).toString())).isEqualTo(hash(i));
      assertThat(Tlsh.parse(TEXTS.get(i)[0].toLowerCase(java.util.Locale.ROOT)))
          .isEqualTo(hash(i))
          .hasSameHashCodeAs(hash(i));
    }
  }

  @Test
  void hasNoneForWhatIsShortOrTellsNothing() {
    assertThat(Tlsh.of("a short text")).isEmpty();
    assertThat(Tlsh.of("x".repeat(1_000))).isEmpty();
    assertThat(Tlsh.of(new byte[0])).isEmpty();
  }

  @Test
  void refusesWhatIsNoHash() {
    for (var text :
        List.of("", "T1", "T1" + "0".repeat(69), "T2" + "0".repeat(70), "g".repeat(70))) {
      assertThatThrownBy(() -> Tlsh.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("70 hexadecimal digits");
    }
  }
}
