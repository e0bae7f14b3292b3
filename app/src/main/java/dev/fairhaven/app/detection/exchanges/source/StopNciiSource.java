package dev.fairhaven.app.detection.exchanges.source;

import dev.fairhaven.app.detection.exchanges.DeltaSource;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Offer;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Withdrawal;
import dev.fairhaven.app.detection.exchanges.ExchangeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// StopNCII's hashes of intimate images whose subjects do not want them shared, version 1: JSON,
/// page by page, with the changes since a time. A hash is its own reference; it counts unless its
/// status is withdrawn or deleted.
///
/// The checkpoint is the window's start time and the page token, separated by `|`.
final class StopNciiSource implements DeltaSource {

  private static final int PAGE_SIZE = 800;

  /// The value that the service accepts as the beginning.
  private static final String FIRST = "10";

  private static final Set<String> GONE = Set.of("Withdrawn", "Deleted");

  private final HttpPages pages;

  StopNciiSource(HttpPages pages) {
    this.pages = pages;
  }

  @Override
  public Delta fetch(String checkpoint) throws ExchangeException {
    var parts = checkpoint.split("\\|", 2);
    var start = parts[0].isEmpty() ? FIRST : parts[0];
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("startTimestamp", start);
    parameters.put("pageSize", Integer.toString(PAGE_SIZE));
    if (parts.length > 1 && !parts[1].isEmpty()) {
      parameters.put("nextPageToken", parts[1]);
    }
    var answer = pages.json("/FetchHashes" + HttpPages.query(parameters));
    var updates = new ArrayList<Update>();
    answer.path("hashRecords").forEach(node -> update(node).ifPresent(updates::add));
    boolean hasMore = answer.path("hasMoreRecords").asBoolean(false);
    var next =
        hasMore
            ? start + "|" + answer.path("nextPageToken").asString("")
            : nextStart(answer, start) + "|";
    return new Delta(updates, next, hasMore);
  }

  private static long nextStart(JsonNode answer, String start) {
    return Math.max(answer.path("nextSetTimestamp").asLong(0), Long.parseLong(start));
  }

  private static Optional<Update> update(JsonNode node) {
    var type = node.path("signalType").asString("");
    var value = node.path("hashValue").asString("");
    var signals =
        switch (type) {
          case "ImagePDQ" -> Signals.of(value, null, null);
          case "VideoMD5" -> Signals.of(null, null, value);
          default -> Signals.of(null, null, null);
        };
    var ref = type + "-" + value;
    boolean isGone = GONE.contains(node.path("hashStatus").asString(""));
    return signals.map(each -> isGone ? new Withdrawal(ref) : new Offer(ref, each, ""));
  }
}
