package dev.fairhaven.app.enforcement.notices;

import dev.fairhaven.app.enforcement.delivery.MessageSample;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeMessagesTest {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final String LINK = "https://trust.example.org/n/AZM7bowAcACAAAAAAAAABA";

  @Test
  void giveThePlatformSomethingToPassOn() {
    MessageSample.check(NoticeMessages.issued(notice(NoticeState.OPEN), LINK));
  }

  @Test
  void tellWhatChanged() {
    var update = new Notice.Update(NOON.plusSeconds(86_400), List.of("Your post is back."));
    MessageSample.check(NoticeMessages.updated(notice(NoticeState.WITHDRAWN), update, LINK));
  }

  private static Notice notice(NoticeState state) {
    var part =
        NoticeText.Part.of("What we did", List.of("We removed your post. Nobody else can see it."));
    return new Notice(
        NoticeId.parse("01933b6e-8c00-7000-8000-000000000004"),
        DecisionId.parse("01933b6e-8c00-7000-8000-000000000001"),
        new ItemRef("post", "p93"),
        new ItemRef("account", "mallory"),
        new NoticeText("We removed your post", List.of(part)),
        state,
        NOON,
        Instant.parse("2027-05-22T12:00:00Z"),
        List.of());
  }
}
