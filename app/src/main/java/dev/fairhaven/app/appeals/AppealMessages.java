package dev.fairhaven.app.appeals;

import dev.fairhaven.app.delivery.MessageType;
import dev.fairhaven.app.delivery.OutboxMessage;
import dev.fairhaven.app.kernel.ItemRef;
import dev.fairhaven.app.notices.Notice;
import java.time.Instant;
import java.util.Locale;

/// What the platform is told about appeals. The record is the wire form.
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
