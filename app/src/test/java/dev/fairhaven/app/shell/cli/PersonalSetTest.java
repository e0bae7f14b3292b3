package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.shell.bench.PersonalBench;
import dev.fairhaven.signals.personal.Confidence;
import dev.fairhaven.signals.personal.Mask;
import dev.fairhaven.signals.personal.Mask.Style;
import dev.fairhaven.signals.personal.PersonalDataFinder;
import dev.fairhaven.signals.personal.PersonalKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Holds what is found against a public set. Skipped where the set is not at hand.
class PersonalSetTest {

  private static final Path SET =
      Path.of(Optional.ofNullable(System.getenv("FAIRHAVEN_DATA")).orElse("../../shared/data"))
          .resolve("privacy-pii/presidio_generated_large.json.gz");

  /// What is possible already has to be found so often.
  private static final Map<PersonalKind, Double> RECALL_MIN =
      Map.of(
          PersonalKind.EMAIL, 1.0,
          PersonalKind.PAYMENT_CARD, 1.0,
          PersonalKind.IBAN, 1.0,
          PersonalKind.NATIONAL_ID, 1.0,
          PersonalKind.DOCUMENT, 1.0,
          PersonalKind.IP_ADDRESS, 1.0,
          PersonalKind.PHONE, 0.9);

  @BeforeEach
  void needsTheSet() {
    Assumptions.assumeTrue(Files.exists(SET), () -> "no set at " + SET);
  }

  @Test
  void findsNearlyEverythingAndLittleElse() {
    var texts = MarkedTextFile.read(SET);
    for (var found : new PersonalBench(PersonalDataFinder.shared(), texts).found()) {
      var what = found.kind() + " " + found.least();
      if (found.marked() > 0 && found.least() == Confidence.POSSIBLE) {
        assertThat(found.recall().value())
            .as(what)
            .isGreaterThanOrEqualTo(RECALL_MIN.get(found.kind()));
      }
      if (found.found() > 0 && found.least() != Confidence.POSSIBLE) {
        assertThat(found.precision().value()).as(what).isGreaterThanOrEqualTo(0.95);
      }
    }
  }

  @Test
  void leavesNothingOfWhatIsFoundInAMaskedText() {
    var mask = Mask.of(Style.LABELS);
    for (var each : MarkedTextFile.read(SET)) {
      var masked = mask.apply(each.text(), PersonalDataFinder.shared());
      for (var mark : each.marks()) {
        if (mark.kind() != PersonalKind.PHONE) {
          assertThat(masked).doesNotContain(each.text().substring(mark.start(), mark.end()));
        }
      }
    }
  }
}
