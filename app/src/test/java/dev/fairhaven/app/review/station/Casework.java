package dev.fairhaven.app.review.station;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.enforcement.delivery.Outbox;
import dev.fairhaven.app.enforcement.delivery.OutboxMessage;
import dev.fairhaven.app.intake.ingest.Event;
import dev.fairhaven.app.intake.ingest.EventsAccepted;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.testing.Wiring;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.node.ObjectNode;

/// Everything between a flag and an enforcement, without the web: for tests of people's work.
public final class Casework {

  private static final String[] TABLES = {
    "task",
    "flag",
    "pending_decision",
    "item",
    "decision",
    "enforcement",
    "enforced_account",
    "reversal"
  };

  private Casework() {}

  public static Wiring wiring() {
    return Wiring.of(Beans.class);
  }

  /// Lets a post become known.
  public static ItemRef post(Wiring wiring, String id, String author, String text) {
    var body =
        (ObjectNode)
            Json.mapper()
                .readTree(
                    """
                    {"id": "e-%s", "type": "post.created", "time": "2026-11-22T11:00:00Z",
                     "actor": {"type": "account", "id": "%s"},
                     "target": {"type": "post", "id": "%s"},
                     "data": {"text": "%s", "viewCount": 1200}}
                    """
                        .formatted(id, author, id, text));
    var type = wiring.get(Types.class).findEventType("post.created").orElseThrow();
    var item = new ItemRef("post", id);
    wiring.publish(
        new EventsAccepted(
            List.of(
                new Event(
                    new EventId("e-" + id),
                    type,
                    Wiring.START,
                    new ItemRef("account", author),
                    item,
                    body))));
    return item;
  }

  public static PolicyRef section(Wiring wiring, String number) {
    return wiring.get(Policies.class).findRef(number).orElseThrow();
  }

  /// Empties everything that tests fill, and sets the clock back.
  public static void reset(Wiring wiring) {
    wiring.reset(TABLES);
    wiring.get(RecordingOutbox.class).messages.clear();
  }

  public static List<OutboxMessage> sent(Wiring wiring) {
    return wiring.get(RecordingOutbox.class).messages;
  }

  static final class RecordingOutbox implements Outbox {

    final List<OutboxMessage> messages = new CopyOnWriteArrayList<>();

    @Override
    public void add(List<OutboxMessage> more) {
      messages.addAll(more);
    }
  }

  @TestConfiguration
  @EnableConfigurationProperties(ReviewSettings.class)
  @ComponentScan(
      basePackages = {
        "dev.fairhaven.app.review.queues",
        "dev.fairhaven.app.review.flags",
        "dev.fairhaven.app.review.station",
        "dev.fairhaven.app.decisions.policy",
        "dev.fairhaven.app.intake.ingest",
        "dev.fairhaven.app.intake.entities",
        "dev.fairhaven.app.detection.hashbanks",
        "dev.fairhaven.app.decisions.log",
        "dev.fairhaven.app.enforcement.actions",
        "dev.fairhaven.app.enforcement.notices",
        "dev.fairhaven.app.platform.settings",
        "dev.fairhaven.app.review.appeals"
      },
      excludeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = {
                ".*\\.web\\..*",
                ".*Test(\\$.*)?",
                ".*Casework.*",
                ".*\\.ingest\\.(Intake|GroupCommit|EventCommit|EventReader).*",
                ".*\\.RuleDecider.*"
              }))
  static class Beans {

    @Bean
    RecordingOutbox outbox() {
      return new RecordingOutbox();
    }
  }
}
