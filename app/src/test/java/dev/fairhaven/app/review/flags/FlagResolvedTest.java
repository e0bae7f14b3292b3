package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.enforcement.delivery.MessageSample;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.enforcement.delivery.OutboxMessage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FlagResolvedTest {

  @Test
  void tellsWhatAFlagCameTo() {
    MessageSample.check(
        new OutboxMessage(
            MessageType.FLAG_RESOLVED,
            "flag/flag-1",
            Instant.parse("2026-11-22T12:00:00Z"),
            new FlagResolved(
                "flag-1",
                new FlagResolved.Target("post", "p93"),
                new FlagResolved.Sender("user", "u5"),
                "actioned",
                "01933b6e-8c00-7000-8000-000000000001")));
  }
}
