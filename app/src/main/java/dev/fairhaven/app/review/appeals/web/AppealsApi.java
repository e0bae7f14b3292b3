package dev.fairhaven.app.review.appeals.web;

import static dev.fairhaven.app.review.appeals.AppealProblem.APPEAL_TOO_LARGE;
import static dev.fairhaven.app.review.appeals.AppealProblem.INVALID_APPEAL;

import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.app.platform.web.JsonBody;
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
import tools.jackson.databind.node.ObjectNode;

/// The HTTP API for appeals that the platform collected itself.
@RestController
final class AppealsApi {

  private static final JsonBody BODY = new JsonBody(INVALID_APPEAL, APPEAL_TOO_LARGE, 64 * 1024);

  private static final Set<String> FIELDS = Set.of("decisionId", "text");

  private final Appeals appeals;

  AppealsApi(Appeals appeals) {
    this.appeals = appeals;
  }

  /// Answers once the appeal is durable. Each decision has one appeal; a repeated request gets the
  /// answer to the first.
  @PostMapping(path = "/v1/appeals", consumes = "application/json", produces = "application/json")
  @NeedsScope(Scope.APPEALS_WRITE)
  Receipt lodge(InputStream body) throws IOException {
    var request = BODY.object(body);
    requireFields(request);
    var decision = DecisionId.parse(request.get("decisionId").stringValue());
    var text = new UserText(request.get("text").stringValue());
    return Receipt.of(appeals.lodge(decision, text, Appeal.Origin.API));
  }

  private static void requireFields(ObjectNode request) {
    List<FieldProblem> problems = new ArrayList<>();
    for (var field : List.of("decisionId", "text")) {
      if (!request.path(field).isString()) {
        problems.add(new FieldProblem("/" + field, "a string"));
      }
    }
    if (!FIELDS.containsAll(request.propertyNames())) {
      problems.add(new FieldProblem("", "no other fields than decisionId and text"));
    }
    if (!problems.isEmpty()) {
      var first = problems.getFirst();
      var where = first.pointer().isEmpty() ? "appeal" : first.pointer();
      throw new ProblemException(
          INVALID_APPEAL, where + ": expected " + first.expected(), problems);
    }
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
