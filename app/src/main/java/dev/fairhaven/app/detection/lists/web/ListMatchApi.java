package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.ListName;
import dev.fairhaven.app.detection.lists.ListProblem;
import dev.fairhaven.app.detection.lists.ListsJson;
import dev.fairhaven.app.detection.lists.TextTrial;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The API that tests a text against lists. Nothing is stored, and matches do not count as hits.
@RestController
class ListMatchApi {

  private static final int BYTES_MAX = 64 * 1024;
  private static final int NAMES_MAX = 100;

  private final TextTrial trial;

  ListMatchApi(TextTrial trial) {
    this.trial = trial;
  }

  @NeedsScope(Scope.LISTS_READ)
  @PostMapping(path = "/v1/lists:match", consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode match(InputStream body) throws IOException {
    var request = ListBodies.read(body, BYTES_MAX);
    var text = request.path("text");
    if (!text.isString()
        || text.stringValue().isBlank()
        || text.stringValue().length() > TextTrial.TEXT_LENGTH_MAX) {
      throw invalid("/text", "a text of 1 to " + TextTrial.TEXT_LENGTH_MAX + " characters");
    }
    var lists = request.path("lists");
    return ListsJson.write(
        lists.isMissingNode()
            ? trial.run(text.stringValue())
            : trial.run(text.stringValue(), names(lists)));
  }

  private static Set<ListName> names(JsonNode lists) {
    if (!lists.isArray() || lists.isEmpty() || lists.size() > NAMES_MAX) {
      throw invalid("/lists", "an array of 1 to " + NAMES_MAX + " names");
    }
    var names = new LinkedHashSet<ListName>();
    lists.forEach(name -> names.add(new ListName(name.asString(""))));
    return names;
  }

  private static ProblemException invalid(String pointer, String expected) {
    return ListBodies.invalid(ListProblem.INVALID_LIST, pointer, expected);
  }
}
