package dev.fairhaven.app.enforcement.notices;

import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.enforcement.delivery.OutboxMessage;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.Locale;

/// The webhook messages about notices, which the platform passes on to its users. The records are
/// the wire form.
final class NoticeMessages {

  private NoticeMessages() {}

  static OutboxMessage issued(Notice notice, String link) {
    var data =
        new IssuedData(
            notice.id().toString(),
            notice.decision().toString(),
            notice.account(),
            notice.item(),
            notice.issuedAt(),
            notice.appealUntil(),
            link,
            notice.text().title(),
            notice.text().plain(link));
    return message(MessageType.NOTICE_ISSUED, notice, notice.issuedAt(), data);
  }

  static OutboxMessage updated(Notice notice, Notice.Update update, String link) {
    var data =
        new UpdatedData(
            notice.id().toString(),
            notice.decision().toString(),
            notice.account(),
            notice.item(),
            notice.state().name().toLowerCase(Locale.ROOT),
            link,
            String.join("\n", update.sentences()));
    return message(MessageType.NOTICE_UPDATED, notice, update.at(), data);
  }

  private static OutboxMessage message(MessageType type, Notice notice, Instant time, Object data) {
    return new OutboxMessage(type, "decision/" + notice.decision(), time, data);
  }

  record IssuedData(
      String noticeId,
      String decisionId,
      ItemRef account,
      ItemRef item,
      Instant issuedAt,
      Instant appealUntil,
      String link,
      String title,
      String text) {}

  record UpdatedData(
      String noticeId,
      String decisionId,
      ItemRef account,
      ItemRef item,
      String state,
      String link,
      String text) {}
}
