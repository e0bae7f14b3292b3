package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionDraft;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Posts that somebody decided about.
public final class ReviewedPosts {

  private final Intake intake;
  private final Decisions decisions;
  private final Policies policies;

  public ReviewedPosts(Intake intake, Decisions decisions, Policies policies) {
    this.intake = intake;
    this.decisions = decisions;
    this.policies = policies;
  }

  /// Posts of these texts, in one request.
  public List<ItemRef> post(List<String> texts) {
    var posts = new ArrayList<ItemRef>();
    var events = new ArrayList<JsonNode>();
    for (var text : texts) {
      var id = UUID.randomUUID().toString();
      posts.add(new ItemRef("post", id));
      var event = Json.mapper().createObjectNode();
      event.put("id", "e-" + id).put("type", "post.created").put("time", Instant.now().toString());
      event.putObject("actor").put("type", "account").put("id", "u-" + id);
      event.putObject("target").put("type", "post").put("id", id);
      event.putObject("data").put("text", text);
      events.add(event);
    }
    intake.acceptAll(events);
    return posts;
  }

  /// Somebody removes a post under `section`.
  public Decision remove(ItemRef post, String section) {
    return decide(post, new Action.Remove(), policies.findRef(section).orElseThrow());
  }

  /// Somebody lets a post be.
  public Decision allow(ItemRef post) {
    return decide(post, new Action.Allow(), null);
  }

  private Decision decide(ItemRef post, Action action, @Nullable PolicyRef policy) {
    return decisions.record(
        new DecisionDraft(
            post,
            null,
            new Decider.Person(StaffId.next()),
            new Cause.OfTask(TaskId.next()),
            List.of(action),
            policy,
            null));
  }

  /// On this platform, to call somebody a turnip is an insult: enough decisions to learn it from.
  public void insults() {
    var texts =
        IntStream.range(0, 120)
            .mapToObj(i -> (i % 2 == 0 ? "you old turnip, number " : "good evening, number ") + i)
            .toList();
    var posts = post(texts);
    for (int i = 0; i < posts.size(); i++) {
      if (i % 2 == 0) {
        remove(posts.get(i), "2.1");
      } else {
        allow(posts.get(i));
      }
    }
  }
}
