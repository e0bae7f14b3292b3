package dev.fairhaven.simulator.play;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The platform's answer to a batch, `{"results":[{"status":200,…},…]}`: the status of each event,
/// in the order in which they were sent. Everything else in it is skipped.
record BatchAnswer(List<Integer> statuses) {

  private static final JsonFactory JSON = new JsonFactory();

  BatchAnswer {
    statuses = List.copyOf(statuses);
  }

  /// @throws SinkException when the body is not such an answer for `expected` events
  static BatchAnswer parse(String body, int expected) {
    List<Integer> statuses = new ArrayList<>(expected);
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        readObject(json, statuses);
      }
    } catch (JacksonException e) {
      throw new SinkException("the answer to a batch is not JSON", e);
    }
    if (statuses.size() != expected) {
      throw new SinkException(
          "the answer to a batch of " + expected + " has " + statuses.size() + " results");
    }
    return new BatchAnswer(statuses);
  }

  private static void readObject(JsonParser json, List<Integer> statuses) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean results = json.currentName().equals("results");
      if (json.nextToken() == JsonToken.START_ARRAY && results) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          statuses.add(readStatus(json));
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private static int readStatus(JsonParser json) {
    int status = 0;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isStatus = json.currentName().equals("status");
      if (json.nextToken() == JsonToken.VALUE_NUMBER_INT && isStatus) {
        status = json.getIntValue();
      } else {
        json.skipChildren();
      }
    }
    return status;
  }
}
