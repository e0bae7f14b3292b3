package dev.fairhaven.signals.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.signals.classify.Adaptation.Outcome;
import dev.fairhaven.signals.classify.ModelCard.Source;
import dev.fairhaven.signals.classify.Training.FoldedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdaptationTest {

  private static final Category TOXICITY = Category.TOXICITY;
  private static final Source DECISIONS = new Source("decisions", "this platform", "own", 600);
  private static final List<String> PLACES = List.of("garden", "match", "kitchen", "forum", "shop");

  private static final LinearClassifier BASE = base();
  private static final Outcome OUTCOME = Adaptation.of(BASE, decided(), "2", DECISIONS);

  /// Knows rude words, and that nobody sells anything.
  private static LinearClassifier base() {
    var samples = new ArrayList<Sample>();
    var random = new Random(1);
    for (int i = 0; i < 400; i++) {
      samples.add(sample("you " + one(random, "twerp", "oaf") + one(random), Category.TOXICITY));
      samples.add(harmless("you " + one(random, "star", "gem") + one(random)));
    }
    var set = new FoldedSet(new SampleSet("base", 1, samples), "", "", DECISIONS);
    return new Training(List.of(set), _ -> {}).linear("test", "1");
  }

  /// On this platform a word that means nothing elsewhere is an insult.
  private static List<Sample> decided() {
    var random = new Random(2);
    return Stream.generate(
            () ->
                random.nextBoolean()
                    ? sample("what a " + one(random, "melon", "turnip") + one(random), TOXICITY)
                    : harmless("what a " + one(random, "day", "view") + one(random)))
        .limit(600)
        .toList();
  }

  private static String one(Random random, String... words) {
    return (words.length == 0 ? "" : words[random.nextInt(words.length)])
        + " of the "
        + PLACES.get(random.nextInt(PLACES.size()));
  }

  private static Sample sample(String text, Category category) {
    return new Sample(text, Set.of(category), Set.of());
  }

  private static Sample harmless(String text) {
    return new Sample(text, Set.of(), Set.of(TOXICITY));
  }

  private static double score(TextClassifier classifier, String text) {
    return classifier.score(text).of(TOXICITY);
  }

  @Test
  void learnsWhatDecisionsSay() {
    assertThat(score(BASE, "what a melon")).isLessThan(0.6);
    assertThat(score(OUTCOME.classifier(), "what a melon")).isGreaterThan(0.7);
    assertThat(score(OUTCOME.classifier(), "what a view")).isLessThan(0.3);
  }

  @Test
  void forgetsNothingThatDecisionsDoNotContradict() {
    assertThat(score(OUTCOME.classifier(), "you oaf")).isGreaterThan(0.5);
    assertThat(score(OUTCOME.classifier(), "you gem")).isLessThan(0.5);
  }

  @Test
  void measuresOnTheNewestBesideTheOneItBeganWith() {
    assertThat(OUTCOME.trained()).containsExactly(TOXICITY);
    var before = OUTCOME.before().getFirst().figures();
    var after = OUTCOME.after().getFirst().figures();
    assertThat(before.cases()).isEqualTo(120);
    assertThat(after.cases()).isEqualTo(120);
    assertThat(after.auc().value()).isGreaterThan(before.auc().value());
    assertThat(OUTCOME.classifier().card().figures()).isEqualTo(OUTCOME.after());
    assertThat(OUTCOME.classifier().card().sources()).contains(DECISIONS);
  }

  @Test
  void isTheSameEachTime() {
    var again = Adaptation.of(BASE, decided(), "2", DECISIONS).classifier();
    assertThat(again.score("a melon and a view"))
        .isEqualTo(OUTCOME.classifier().score("a melon and a view"));
  }

  @Test
  void leavesACategoryAloneOfWhichThereAreTooFew() {
    var few = new ArrayList<>(decided());
    few.addAll(List.of(sample("buy my melons", Category.SPAM), sample("buy", Category.SPAM)));
    assertThat(Adaptation.trainable(few)).containsExactly(TOXICITY);
    assertThat(Adaptation.of(BASE, few, "2", DECISIONS).classifier().score("buy my melons"))
        .matches(scores -> scores.of(Category.SPAM) == BASE.score("buy").of(Category.SPAM));
    var tooFew = decided().subList(0, 90);
    assertThatThrownBy(() -> Adaptation.of(BASE, tooFew, "2", DECISIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("50 texts");
  }
}
