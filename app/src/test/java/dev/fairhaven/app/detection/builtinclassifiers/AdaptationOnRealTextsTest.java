package dev.fairhaven.app.detection.builtinclassifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.fairhaven.app.intake.imports.Table;
import dev.fairhaven.signals.classify.Adaptation;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.ModelCard.Source;
import dev.fairhaven.signals.classify.Sample;
import dev.fairhaven.signals.measure.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a platform's own judgements are worth: text messages, which no model was trained on, teach
/// the one that ships.
class AdaptationOnRealTextsTest {

  private static final Path MESSAGES = Path.of("../../shared/data/spam-scam/sms_spam_uci.csv.gz");

  @Test
  void judgesLaterMessagesBetterThanBefore() throws IOException {
    assumeThat(Files.exists(MESSAGES)).as("text messages at " + MESSAGES).isTrue();
    var samples = messages();
    var few = figures(samples.subList(0, 1_000));
    assertThat(few.after().f1().value()).isGreaterThan(few.before().f1().value() + 0.1);
    var all = figures(samples);
    assertThat(all.before().recall().value()).isLessThan(0.6);
    assertThat(all.after().recall().value()).isGreaterThan(0.9);
    assertThat(all.after().precision().value()).isGreaterThan(0.93);
  }

  private record Gain(Figures before, Figures after) {}

  /// Nothing of it is kept.
  private static Gain figures(List<Sample> samples) {
    var source = new Source("messages", "somebody", "only to be looked at", samples.size());
    var outcome = Adaptation.of(DefaultModel.shared(), samples, "2", source);
    return new Gain(outcome.before().getFirst().figures(), outcome.after().getFirst().figures());
  }

  private static List<Sample> messages() throws IOException {
    var samples = new ArrayList<Sample>();
    Table.read(
        MESSAGES,
        List.of("text", "label"),
        row -> {
          boolean isSpam = row.path("label").asString("").equals("spam");
          Set<Category> spam = Set.of(Category.SPAM);
          samples.add(
              new Sample(
                  row.path("text").asString(""),
                  isSpam ? spam : Set.of(),
                  isSpam ? Set.of() : spam));
        });
    return samples;
  }
}
