package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.intake.ingest.Event;
import dev.fairhaven.app.intake.ingest.EventsAccepted;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.kernel.Uuid7;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Reason;
import dev.fairhaven.app.review.queues.TaskRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A queue for one test alone, since tests of the whole application share its database.
final class TestQueue {

  private final ApplicationContext app;
  private final Queues queues;
  private final String key = "test-" + Uuid7.next();

  TestQueue(ApplicationContext app) {
    this.app = app;
    this.queues = app.getBean(Queues.class);
    app.getBean(JdbcClient.class)
        .sql(
            """
            INSERT INTO queue (key, name, description, kind, rank, target_seconds, roles, actions)
            VALUES (:key, 'Test', 'For one test.', 'content', 90, 3600, '{MODERATOR}',
              '{allow,limit,remove,warn,strike,suspend,ban}')
            """)
        .param("key", key)
        .update();
  }

  String key() {
    return key;
  }

  /// A task about a new post.
  TaskId task(String text) {
    return queues.open(
        new TaskRequest(
            post(text),
            new ItemRef("account", "a-" + key),
            key,
            50,
            new Reason.RuleReason(DecisionId.next()),
            null));
  }

  /// A task about a new post that `excluded` may not decide.
  TaskId taskWithout(@Nullable StaffId excluded) {
    return queues.open(
        new TaskRequest(
            post("hello"), null, key, 50, new Reason.RuleReason(DecisionId.next()), excluded));
  }

  private ItemRef post(String text) {
    var item = new ItemRef("post", "p-" + Uuid7.next());
    var body = Json.mapper().createObjectNode();
    body.putObject("data").put("text", text);
    var event =
        new Event(
            new EventId("e-" + item.id()),
            app.getBean(Types.class).findEventType("post.created").orElseThrow(),
            Instant.now(),
            new ItemRef("account", "a-" + key),
            item,
            body);
    app.getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> app.publishEvent(new EventsAccepted(List.of(event))));
    return item;
  }
}
