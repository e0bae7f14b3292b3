package dev.fairhaven.app.review.appeals;

import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.enforcement.delivery.OutboxMessage;
import dev.fairhaven.app.enforcement.notices.Notice;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.Locale;

/// The webhook messages about appeals. The record is the wire form.
final class AppealMessages {

  private AppealMessages() {}

  static OutboxMessage decided(Appeal appeal, Appeal.Answer answer, Notice notice, String link) {
    var data =
        new DecidedData(
            appeal.id().toString(),
            appeal.decision().toString(),
            notice.id().toString(),
            notice.account(),
            notice.item(),
            answer.outcome().name().toLowerCase(Locale.ROOT),
            answer.decision().toString(),
            appeal.lodgedAt(),
            answer.at(),
            link);
    return new OutboxMessage(
        MessageType.APPEAL_DECIDED, "decision/" + appeal.decision(), answer.at(), data);
  }

  record DecidedData(
      String appealId,
      String decisionId,
      String noticeId,
      ItemRef account,
      ItemRef item,
      String outcome,
      String standingDecisionId,
      Instant lodgedAt,
      Instant decidedAt,
      String link) {}
}
