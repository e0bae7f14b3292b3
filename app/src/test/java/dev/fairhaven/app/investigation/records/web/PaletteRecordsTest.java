package dev.fairhaven.app.investigation.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.log.DecisionLinks;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.web.Links;
import dev.fairhaven.app.platform.web.PaletteResult;
import dev.fairhaven.app.review.queues.QueueLinks;
import dev.fairhaven.app.review.queues.TaskHistory;
import dev.fairhaven.app.testing.AppTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaletteRecordsTest extends AppTest {

  private static final int MAX = 6;
  private static final Staff MODERATOR = new Staff(StaffId.next(), "A", Role.MODERATOR);

  @Autowired private PaletteIds ids;
  @Autowired private PaletteItems words;
  @Autowired private Intake intake;
  @Autowired private Decisions decisions;
  @Autowired private TaskHistory tasks;

  private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
  private DecisionId decision = DecisionId.next();
  private ItemRef post = new ItemRef("post", "none");

  @BeforeEach
  void decide() {
    post = new ItemRef("post", "p-" + word);
    var event =
        """
        {"id": "e-%1$s", "type": "post.created", "time": "2026-01-01T12:00:00Z",
         "actor": {"type": "account", "id": "a-%1$s"}, "target": {"type": "post", "id": "p-%1$s"},
         "data": {"text": "I will hurt you, %1$s"}}
        """
            .formatted(word);
    decision = intake.accept(Json.mapper().readTree(event)).decisionId();
  }

  @Test
  void findsRecordsByTheirIds() {
    assertThat(hrefs(ids.find(post.id(), MODERATOR, MAX))).containsExactly(Links.item(post));
    assertThat(hrefs(ids.find("a-" + word, MODERATOR, MAX)))
        .containsExactly(Links.account(new ItemRef("account", "a-" + word)));
    assertThat(hrefs(ids.find(decision.toString(), MODERATOR, MAX)))
        .containsExactly(DecisionLinks.page(decision));
    assertThat(hrefs(ids.find("e-" + word, MODERATOR, MAX)))
        .containsExactly(DecisionLinks.page(decision));
    var task = tasks.about(post).getFirst().id();
    assertThat(hrefs(ids.find(task.toString(), MODERATOR, MAX)))
        .containsExactly(QueueLinks.task(task));
  }

  @Test
  void findsItemsByTheirWords() {
    assertThat(hrefs(words.find("HURT " + word, MODERATOR, MAX))).containsExactly(Links.item(post));
    assertThat(words.find("nothing says " + UUID.randomUUID(), MODERATOR, MAX)).isEmpty();
    assertThat(words.find("w", MODERATOR, MAX)).isEmpty();
  }

  @Test
  void findsNothingFarFetched() {
    assertThat(ids.find("x".repeat(200), MODERATOR, MAX)).isEmpty();
    assertThat(ids.find(UUID.randomUUID().toString(), MODERATOR, MAX)).isEmpty();
    assertThat(decisions.find(decision)).isPresent();
  }

  private static List<String> hrefs(List<PaletteResult> results) {
    return results.stream().map(PaletteResult::href).toList();
  }
}
