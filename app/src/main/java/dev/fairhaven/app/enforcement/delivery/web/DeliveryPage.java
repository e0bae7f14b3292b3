package dev.fairhaven.app.enforcement.delivery.web;

import dev.fairhaven.app.enforcement.delivery.Delivery;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.web.Format;
import java.time.Duration;
import tools.jackson.databind.SerializationFeature;

/// One delivery: what was sent, where, and what came back.
public record DeliveryPage(Delivery.Story story, boolean mayReplay) {

  public Delivery delivery() {
    return story.delivery();
  }

  /// The body for people to read; what is sent has no line breaks.
  public String prettyBody() {
    var tree = Json.mapper().readTree(story.body());
    return Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree);
  }

  public String took(Delivery.Attempt attempt) {
    return attempt.durationMillis() < 1_000
        ? attempt.durationMillis() + " ms"
        : Format.duration(Duration.ofMillis(attempt.durationMillis()));
  }

  /// What came of an attempt, in a few words.
  public String outcome(Delivery.Attempt attempt) {
    return attempt.status() == null ? "No answer: " + attempt.error() : "HTTP " + attempt.status();
  }

  public boolean isAccepted(Delivery.Attempt attempt) {
    var status = attempt.status();
    return status != null && status >= 200 && status < 300;
  }
}
