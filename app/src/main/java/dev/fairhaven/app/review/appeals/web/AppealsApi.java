package dev.fairhaven.app.review.appeals.web;

import static dev.fairhaven.app.review.appeals.AppealProblem.APPEAL_TOO_LARGE;
import static dev.fairhaven.app.review.appeals.AppealProblem.INVALID_APPEAL;

import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.app.review.appeals.Appeal;
import dev.fairhaven.app.review.appeals.Appeals;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Takes appeals that the platform collected itself.
@RestController
final class AppealsApi {

  static final int BODY_BYTES_MAX = 64 * 1024;

  private static final Set<String> FIELDS = Set.of("decisionId", "text");

  private final Appeals appeals;

  AppealsApi(Appeals appeals) {
    this.appeals = appeals;
  }

  /// Answers once the appeal is durable. There is one for each decision; sent again, the answer is
  /// about the first.
  @PostMapping(path = "/v1/appeals", consumes = "application/json", produces = "application/json")
  @NeedsScope(Scope.APPEALS_WRITE)
  Receipt lodge(InputStream body) throws IOException {
    var request = parse(body.readNBytes(BODY_BYTES_MAX + 1));
    requireFields(request);
    var decision = DecisionId.parse(request.get("decisionId").stringValue());
    var text = new UserText(request.get("text").stringValue());
    return Receipt.of(appeals.lodge(decision, text, Appeal.Origin.API));
  }

  private static JsonNode parse(byte[] body) {
    if (body.length > BODY_BYTES_MAX) {
      throw new ProblemException(APPEAL_TOO_LARGE, "expected at most " + BODY_BYTES_MAX + " bytes");
    }
    try {
      return Json.mapper().readTree(body);
    } catch (JacksonException _) {
      throw invalid(List.of(new FieldProblem("", "a JSON object")));
    }
  }

  private static void requireFields(JsonNode request) {
    if (!request.isObject()) {
      throw invalid(List.of(new FieldProblem("", "a JSON object")));
    }
    List<FieldProblem> problems = new ArrayList<>();
    for (var field : List.of("decisionId", "text")) {
      if (!request.path(field).isString()) {
        problems.add(new FieldProblem("/" + field, "a string"));
      }
    }
    for (var field : request.propertyNames()) {
      if (!FIELDS.contains(field)) {
        problems.add(new FieldProblem("", "no other fields than decisionId and text"));
      }
    }
    if (!problems.isEmpty()) {
      throw invalid(problems);
    }
  }

  private static ProblemException invalid(List<FieldProblem> problems) {
    return new ProblemException(INVALID_APPEAL, "appeal", problems);
  }

  /// The wire form of an appeal.
  record Receipt(String appealId, String decisionId, String state, Instant lodgedAt) {

    static Receipt of(Appeal appeal) {
      var answer = appeal.answer();
      var state = answer == null ? "open" : answer.outcome().name().toLowerCase(Locale.ROOT);
      return new Receipt(
          appeal.id().toString(), appeal.decision().toString(), state, appeal.lodgedAt());
    }
  }
}
