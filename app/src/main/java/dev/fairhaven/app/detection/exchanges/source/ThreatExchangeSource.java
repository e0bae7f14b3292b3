package dev.fairhaven.app.detection.exchanges.source;

import dev.fairhaven.app.detection.exchanges.DeltaSource;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Offer;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Withdrawal;
import dev.fairhaven.app.detection.exchanges.ExchangeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The updates of a privacy group in Meta's ThreatExchange, in chronological order.
///
/// The checkpoint is the time of the last update in seconds and the page cursor, separated by `|`.
final class ThreatExchangeSource implements DeltaSource {

  private static final int PAGE_SIZE = 500;
  private static final String FIELDS =
      "id,indicator,type,last_updated,should_delete,descriptors{id,status}";

  private final HttpPages pages;
  private final String group;
  private final String token;

  ThreatExchangeSource(HttpPages pages, String group, String token) {
    this.pages = pages;
    this.group = group;
    this.token = token;
  }

  @Override
  public Delta fetch(String checkpoint) throws ExchangeException {
    var parts = checkpoint.split("\\|", 2);
    long start = parts[0].isEmpty() ? 0 : Long.parseLong(parts[0]);
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("access_token", token);
    parameters.put("start_time", Long.toString(start));
    parameters.put("limit", Integer.toString(PAGE_SIZE));
    parameters.put("fields", FIELDS);
    if (parts.length > 1 && !parts[1].isEmpty()) {
      parameters.put("after", parts[1]);
    }
    var path = "/" + HttpPages.encoded(group) + "/threat_updates" + HttpPages.query(parameters);
    var answer = pages.json(path);
    var updates = new ArrayList<Update>();
    long latest = start;
    for (var node : answer.path("data")) {
      latest = Math.max(latest, node.path("last_updated").asLong(0));
      update(node).ifPresent(updates::add);
    }
    var cursor = answer.path("paging").path("cursors").path("after").asString("");
    boolean hasMore = answer.path("paging").has("next") && !cursor.isEmpty();
    return new Delta(updates, hasMore ? start + "|" + cursor : latest + "|", hasMore);
  }

  /// An update without descriptors is a deletion too, whatever `should_delete` says.
  private static Optional<Update> update(JsonNode node) {
    var id = node.path("id").asString("");
    if (id.isEmpty() || id.length() > Update.REF_LENGTH_MAX) {
      return Optional.empty();
    }
    boolean isGone = node.path("should_delete").asBoolean(false) || !node.has("descriptors");
    var value = node.path("indicator").asString("");
    var signals =
        switch (node.path("type").asString("")) {
          case "HASH_PDQ" -> Signals.of(value, null, null);
          case "HASH_SHA256" -> Signals.of(null, value, null);
          case "HASH_MD5", "HASH_VIDEO_MD5" -> Signals.of(null, null, value);
          default -> Signals.of(null, null, null);
        };
    return Optional.of(
        isGone
            ? new Withdrawal(id)
            : signals
                .<Update>map(each -> new Offer(id, each, ""))
                .orElseGet(() -> new Withdrawal(id)));
  }
}
