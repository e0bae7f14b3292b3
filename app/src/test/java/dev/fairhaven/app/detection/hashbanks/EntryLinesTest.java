package dev.fairhaven.app.detection.hashbanks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.detection.hashbanks.EntryLines.Line;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EntryLinesTest {

  private static final String LONG =
      "f8f8f0cce0f4a84d0e370a22028f67f0b36e2ed596623e1d33e6339c4e9c9b22";
  private static final String SHORT = "0cc175b9c0f1b6a831c399e269772661";

  private static NewEntry entry(String line) {
    var lines = EntryLines.parse(line, true, "usual").lines();
    assertThat(lines).hasSize(1);
    return Objects.requireNonNull(lines.getFirst().entry());
  }

  @Test
  void readsAKindAHashAndAReason() {
    var entry = entry("sha256," + LONG.toUpperCase(java.util.Locale.ROOT) + ",sold tickets, twice");
    assertThat(entry.signals()).isEqualTo(EntrySignals.ofFile(new Digest(LONG)));
    assertThat(entry.reason()).isEqualTo("sold tickets, twice");
    assertThat(entry("MD5 " + SHORT).signals()).isEqualTo(EntrySignals.ofFile(new Digest(SHORT)));
    assertThat(entry("pdq;" + LONG).reason()).isEqualTo("usual");
  }

  @Test
  void guessesTheKindFromTheLength() {
    assertThat(entry(LONG).signals()).isEqualTo(EntrySignals.ofPicture(PdqHash.fromHex(LONG)));
    assertThat(entry(SHORT + " a note").signals())
        .isEqualTo(EntrySignals.ofFile(new Digest(SHORT)));
  }

  @Test
  void readsTheFramesOfAVideo() {
    var other = "0".repeat(64);
    var lines =
        EntryLines.parse(
            """
            frame,quality,hash,timestamp
            0,100,%1$s,0.000
            1,100,%1$s,1.000
            2,12,%2$s,2.000
            3,80,%2$s,3.500
            """
                .formatted(LONG, other),
            false,
            "flood");
    assertThat(lines.lines()).extracting(Line::number).containsExactly(2, 5);
    var last = Objects.requireNonNull(lines.lines().getLast().entry());
    assertThat(last.signals()).isEqualTo(EntrySignals.ofPicture(PdqHash.fromHex(other)));
    assertThat(last.reason()).isEqualTo("flood, frame at 3.5 s");
  }

  @Test
  void namesLinesThatAreNoEntries() {
    var lines =
        EntryLines.parse(
            "# ours\n\nkind,hash,reason\nmd5," + LONG + "\ntlsh,abc\nnothing\n", false, "");
    assertThat(lines.lines()).extracting(Line::number).containsExactly(4, 5, 6);
    assertThat(lines.lines()).allMatch(line -> line.entry() == null && line.problem() != null);
  }
}
