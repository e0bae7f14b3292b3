package dev.fairhaven.app.intake.ingest.web;

import dev.fairhaven.app.intake.ingest.IngestProblem;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.JsonBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/// Reads the body of a batch, `{"events": […]}`.
///
/// A body that breaks a limit as a whole is taken apart, so that one event with too many levels, a
/// number that does not fit or a property twice is refused alone. Most bodies break none and are
/// read once.
final class BatchBody {

  static final int EVENTS_MAX = 1_000;

  private static final String EVENTS = "events";

  /// Only finds where elements begin and end, so it need not be strict.
  private static final JsonFactory SCANNER =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(EventsApi.BATCH_BYTES_MAX)
                  .maxNumberLength(EventsApi.BATCH_BYTES_MAX)
                  .maxNameLength(EventsApi.BATCH_BYTES_MAX)
                  .build())
          .build();

  private final JsonBody body;

  BatchBody(JsonBody body) {
    this.body = body;
  }

  /// @throws ProblemException with `MALFORMED_BODY`, or `TOO_LARGE` for more than [#EVENTS_MAX]
  List<SentEvent> read(byte[] utf8) {
    try {
      return whole(body.parse(utf8).path(EVENTS));
    } catch (ProblemException malformed) {
      if (malformed.code() != IngestProblem.MALFORMED_BODY) {
        throw malformed;
      }
      return apart(utf8).orElseThrow(() -> malformed);
    }
  }

  private static List<SentEvent> whole(JsonNode events) {
    if (!events.isArray()) {
      throw new ProblemException(
          IngestProblem.MALFORMED_BODY, "expected an object with an array 'events'");
    }
    requireCount(events.size());
    return events.valueStream().<SentEvent>map(SentEvent.Parsed::new).toList();
  }

  private static void requireCount(int events) {
    if (events > EVENTS_MAX) {
      throw new ProblemException(
          IngestProblem.TOO_LARGE, "/events: expected at most " + EVENTS_MAX + " events");
    }
  }

  /// The elements one by one; empty where the body is not an object with one array of events.
  private Optional<List<SentEvent>> apart(byte[] utf8) {
    try (var parser = SCANNER.createParser(ObjectReadContext.empty(), utf8)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      List<SentEvent> events = null;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isEvents = parser.currentName().equals(EVENTS);
        var value = parser.nextToken();
        if (isEvents && (value != JsonToken.START_ARRAY || events != null)) {
          return Optional.empty();
        }
        if (isEvents) {
          events = elements(parser, utf8);
        } else {
          parser.skipChildren();
        }
      }
      return parser.nextToken() == null ? Optional.ofNullable(events) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty(); // the caller knows what is wrong with the whole
    }
  }

  private List<SentEvent> elements(JsonParser parser, byte[] utf8) {
    var events = new ArrayList<SentEvent>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int start = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      parser.finishToken();
      int end = (int) parser.currentLocation().getByteOffset();
      events.add(element(Arrays.copyOfRange(utf8, start, end)));
      requireCount(events.size());
    }
    return events;
  }

  private SentEvent element(byte[] utf8) {
    try {
      return new SentEvent.Parsed(body.parse(utf8));
    } catch (ProblemException problem) {
      return new SentEvent.Broken(problem);
    }
  }
}
