package dev.fairhaven.app.oversight.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.detection.builtinclassifiers.Models;
import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RetrainingTest extends AppTest {

  @Autowired private Intake intake;
  @Autowired private Decisions decisions;
  @Autowired private Policies policies;
  @Autowired private JudgedTexts texts;
  @Autowired private SectionCategories sections;
  @Autowired private Retraining retraining;
  @Autowired private Models models;

  private ReviewedPosts posts;

  @BeforeEach
  void connect() {
    posts = new ReviewedPosts(intake, decisions, policies);
  }

  private Optional<Sample> sample(ItemRef post) {
    return texts.latest(200).stream()
        .filter(each -> each.item().equals(post))
        .map(JudgedText::sample)
        .findFirst();
  }

  @Test
  void readsWhatDecisionsSayOfATextTheLastOneCounting() {
    var refs = posts.post(List.of("rude", "fine", "fake goods", "rude after all", "taken back"));
    posts.remove(refs.get(0), "2.1");
    posts.allow(refs.get(1));
    posts.remove(refs.get(2), "6.3");
    posts.allow(refs.get(3));
    posts.remove(refs.get(3), "2.3");
    var removed = posts.remove(refs.get(4), "2.1");
    decisions.reverse(
        removed.id(),
        new Decider.Person(StaffId.next()),
        new Cause.OfReversal(removed.id()),
        "a mistake");

    assertThat(sample(refs.get(0)))
        .contains(new Sample("rude", Set.of(Category.TOXICITY), Set.of()));
    var spokenOf = Set.copyOf(sections.all().values());
    assertThat(sample(refs.get(1))).contains(new Sample("fine", Set.of(), spokenOf));
    assertThat(sample(refs.get(2))).isEmpty();
    assertThat(sample(refs.get(3)))
        .contains(new Sample("rude after all", Set.of(Category.HATE), Set.of()));
    assertThat(sample(refs.get(4))).contains(new Sample("taken back", Set.of(), spokenOf));
  }

  @Test
  void takesAnotherMeaningOfASection() {
    var before = sections.all();
    var post = posts.post(List.of("sold out")).getFirst();
    posts.remove(post, "6.3");
    try {
      sections.save(Map.of("6.3", Category.SPAM), "cli");
      assertThat(sample(post)).contains(new Sample("sold out", Set.of(Category.SPAM), Set.of()));
      sections.save(Map.of(), "cli");
      assertThat(sections.all()).isEmpty();
    } finally {
      sections.save(before, "cli");
    }
  }

  @Test
  void retrainsAVersionThatCountsForNothingYet() {
    posts.insults();
    int live = models.live().version();
    var retrained = retraining.retrain("cli");
    assertThat(models.live().version()).isEqualTo(live);
    var classifier = models.load(retrained.version()).classifier();
    assertThat(classifier.score("what a turnip").of(Category.TOXICITY)).isGreaterThan(0.5);
    assertThat(retrained.after()).extracting(each -> each.category()).contains(Category.TOXICITY);
    var note = models.versions().getFirst().note();
    assertThat(note).contains("retrained by").contains("toxicity");

    var comparison = Comparison.of(classifier, texts.latest(200));
    var toxicity =
        comparison.categories().stream()
            .filter(each -> each.category() == Category.TOXICITY)
            .findFirst()
            .orElseThrow();
    assertThat(toxicity.figures().auc().value()).isGreaterThan(0.9);
    assertThat(toxicity.curve().points()).hasSize(19);
  }

  @Test
  void letsOnlyThoseChangeModelsWhoPublishRules() {
    var analyst = signedIn(Role.ANALYST);
    assertThat(analyst.get("/models/decisions").statusCode()).isEqualTo(200);
    for (var action :
        List.of(
            "/models/decisions/retrain",
            "/models/decisions/sections",
            "/models/versions/0/activate",
            "/models/versions/shadow/end")) {
      assertThat(analyst.submit("/models/decisions", action, Map.of()).statusCode())
          .as(action)
          .isEqualTo(403);
    }
    assertThat(signedIn(Role.MODERATOR).get("/models/versions").statusCode()).isEqualTo(403);
  }
}
