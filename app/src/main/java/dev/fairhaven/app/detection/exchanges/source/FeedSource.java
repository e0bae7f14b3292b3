package dev.fairhaven.app.detection.exchanges.source;

import dev.fairhaven.app.detection.exchanges.DeltaSource;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Offer;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Withdrawal;
import dev.fairhaven.app.detection.exchanges.ExchangeException;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The bank feed of another Fairhaven installation: `{"entries": [{"id", "pdq", "sha256", "md5",
/// "removed"}], "next", "more"}`, paged with `after`.
///
/// The checkpoint is the `next` of the previous page.
final class FeedSource implements DeltaSource {

  private static final int CHECKPOINT_LENGTH_MAX = 1000;

  private final HttpPages pages;

  FeedSource(HttpPages pages) {
    this.pages = pages;
  }

  @Override
  public Delta fetch(String checkpoint) throws ExchangeException {
    var answer = pages.json(checkpoint.isEmpty() ? "" : "?after=" + HttpPages.encoded(checkpoint));
    var next = answer.path("next").asString("");
    if (!answer.path("entries").isArray()
        || next.isEmpty()
        || next.length() > CHECKPOINT_LENGTH_MAX) {
      throw new ExchangeException("expected entries and next in answer");
    }
    var updates = new ArrayList<Update>();
    answer.path("entries").forEach(node -> update(node).ifPresent(updates::add));
    return new Delta(updates, next, answer.path("more").asBoolean(false));
  }

  private static Optional<Update> update(JsonNode node) {
    var id = node.path("id").asString("");
    if (id.isEmpty() || id.length() > Update.REF_LENGTH_MAX) {
      return Optional.empty();
    }
    var signals = Signals.of(text(node, "pdq"), text(node, "sha256"), text(node, "md5"));
    return Optional.of(
        node.path("removed").asBoolean(false) || signals.isEmpty()
            ? new Withdrawal(id)
            : new Offer(id, signals.get(), ""));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isString() ? node.path(field).stringValue() : null;
  }
}
