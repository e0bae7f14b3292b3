package dev.fairhaven.app.review.appeals;

import dev.fairhaven.app.enforcement.delivery.MessageSample;
import dev.fairhaven.app.enforcement.notices.Notice;
import dev.fairhaven.app.enforcement.notices.NoticeId;
import dev.fairhaven.app.enforcement.notices.NoticeState;
import dev.fairhaven.app.enforcement.notices.NoticeText;
import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.kernel.UserText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppealMessagesTest {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void tellWhatAnAppealCameTo() {
    var decision = DecisionId.parse("01933b6e-8c00-7000-8000-000000000001");
    var answer =
        new Appeal.Answer(
            Appeal.Outcome.GRANTED,
            StaffId.next(),
            DecisionId.parse("01933b6e-8c00-7000-8000-000000000002"),
            NOON.plusSeconds(3_600),
            "a note for colleagues");
    var notice =
        new Notice(
            NoticeId.parse("01933b6e-8c00-7000-8000-000000000004"),
            decision,
            new ItemRef("post", "p93"),
            new ItemRef("account", "mallory"),
            new NoticeText("We removed your post", List.of()),
            NoticeState.WITHDRAWN,
            NOON,
            NOON,
            List.of());
    var appeal =
        new Appeal(
            AppealId.parse("01933b6e-8c00-7000-8000-000000000005"),
            notice.id(),
            decision,
            new UserText("why"),
            Appeal.Origin.PAGE,
            NOON,
            TaskId.next(),
            answer);
    MessageSample.check(
        AppealMessages.decided(
            appeal, answer, notice, "https://trust.example.org/n/AZM7bowAcACAAAAAAAAABA"));
  }
}
