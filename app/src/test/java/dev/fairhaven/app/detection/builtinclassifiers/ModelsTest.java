package dev.fairhaven.app.detection.builtinclassifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.detection.builtinclassifiers.store.ModelStores;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.testing.Wiring;
import dev.fairhaven.signals.classify.Adaptation;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.ModelCard.Source;
import dev.fairhaven.signals.classify.ModelFile;
import dev.fairhaven.signals.classify.Sample;
import dev.fairhaven.signals.classify.TextClassifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Versions of the classifier over a database.
class ModelsTest {

  private static final String ME = "staff/s1";
  private static final TextClassifier RETRAINED = retrained();

  private static Wiring wiring;

  private final Models models = wiring.get(Models.class);
  private final ShadowRun shadowRun = wiring.get(ShadowRun.class);

  @BeforeAll
  static void start() {
    var beans = new ArrayList<Class<?>>(List.of(Models.class, ShadowRun.class));
    beans.addAll(ModelStores.postgres());
    wiring = Wiring.of(beans.toArray(Class<?>[]::new));
  }

  @AfterAll
  static void stop() {
    wiring.close();
  }

  @BeforeEach
  void empty() {
    wiring.reset("model_version", "model_role_change", "model_comparison");
    models.refresh();
  }

  /// Thinks that melons are rude.
  private static TextClassifier retrained() {
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < 300; i++) {
      samples.add(
          i % 2 == 0
              ? new Sample("you melon " + i, Set.of(Category.TOXICITY), Set.of())
              : new Sample("good day " + i, Set.of(), Set.of(Category.TOXICITY)));
    }
    var source = new Source("decisions", "this platform", "own", samples.size());
    return Adaptation.of(DefaultModel.shared(), samples, "retrained", source).classifier();
  }

  private static byte[] file(TextClassifier classifier) throws IOException {
    var file = new ByteArrayOutputStream();
    ModelFile.write(classifier, file);
    return file.toByteArray();
  }

  private double score(String text) {
    return shadowRun.classifier().score(text).of(Category.TOXICITY);
  }

  @Test
  void beginsWithTheModelThatShips() {
    assertThat(models.live().version()).isEqualTo(ModelVersion.SHIPPED);
    assertThat(models.shadow()).isEmpty();
    assertThat(models.versions()).isEmpty();
    assertThat(models.holder(ModelRole.LIVE)).isEmpty();
  }

  @Test
  void letsAVersionCountAndTheEarlierOneAgain() {
    var added = models.add(RETRAINED, "melons", ME);
    assertThat(added.label()).isEqualTo("retrained");
    double before = score("you melon");
    models.activate(added.version(), ME);
    assertThat(models.holder(ModelRole.LIVE)).map(RoleHolder::actor).contains(ME);
    assertThat(score("you melon")).isGreaterThan(0.5).isGreaterThan(before);
    models.activate(ModelVersion.SHIPPED, ME);
    assertThat(score("you melon")).isEqualTo(before);
    assertThat(wiring.audited())
        .extracting(entry -> entry.action())
        .containsExactly(
            "models.version-added", "models.version-activated", "models.version-activated");
  }

  @Test
  void countsHowAVersionInTheShadowAgreesAndLetsTheLiveOneDecide() {
    var added = models.add(RETRAINED, "melons", ME);
    double before = score("you melon");
    models.follow(added.version(), ME);
    assertThat(score("you melon")).isEqualTo(before);
    for (var text : List.of("you melon", "you melon", "good day")) {
      shadowRun.judged(text, Category.TOXICITY, score(text));
    }
    var counts = shadowRun.agreement(ModelVersion.SHIPPED, added.version());
    assertThat(counts.get(Category.TOXICITY)).isEqualTo(new Agreement(0, 0, 2, 1));
    shadowRun.judged("good day", Category.TOXICITY, score("good day"));
    assertThat(
            shadowRun
                .agreement(ModelVersion.SHIPPED, added.version())
                .get(Category.TOXICITY)
                .texts())
        .isEqualTo(4);
    models.endShadow(ME);
    assertThat(models.shadow()).isEmpty();
  }

  @Test
  void leavesTheShadowWhenItGoesLive() {
    var added = models.add(RETRAINED, "melons", ME);
    models.follow(added.version(), ME);
    models.activate(added.version(), ME);
    assertThat(models.live().version()).isEqualTo(added.version());
    assertThat(models.shadow()).isEmpty();
    assertThatThrownBy(() -> models.follow(added.version(), ME))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("version 1");
  }

  @Test
  void noticesWhatAnotherInstanceDid() {
    var added = models.add(RETRAINED, "melons", ME);
    var other = wiring.get(ModelStore.class);
    other.assign(ModelRole.LIVE, added.version(), ME, Wiring.START);
    models.refresh();
    assertThat(models.live().version()).isEqualTo(added.version());
  }

  @Test
  void refusesWhatIsNoModelAndWhatIsThereAlready() throws IOException {
    assertThatThrownBy(() -> models.add(new byte[] {1, 2, 3}, "broken", ME))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo(ModelProblem.UNREADABLE_MODEL));
    models.add(file(RETRAINED), "melons", ME);
    assertThatThrownBy(() -> models.add(file(RETRAINED), "again", ME))
        .hasMessageContaining("version 1 is the same file");
    assertThatThrownBy(() -> models.add(file(DefaultModel.shared()), " ", ME))
        .hasMessageContaining("1 to 500 characters");
    assertThatThrownBy(() -> models.activate(7, ME)).hasMessageContaining("version 7");
    assertThat(models.versions()).hasSize(1);
  }
}
