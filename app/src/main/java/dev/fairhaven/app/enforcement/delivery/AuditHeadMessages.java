package dev.fairhaven.app.enforcement.delivery;

import dev.fairhaven.app.platform.audit.HeadPublished;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sends the heads of the audit log off the machine.
@Component
final class AuditHeadMessages {

  private final Outbox outbox;

  AuditHeadMessages(Outbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void on(HeadPublished published) {
    outbox.add(List.of(message(published)));
  }

  static OutboxMessage message(HeadPublished published) {
    var head = published.head();
    return new OutboxMessage(
        MessageType.AUDIT_HEAD, "audit/" + head.head().position(), head.time(), head.members());
  }
}
