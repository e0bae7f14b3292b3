package dev.fairhaven.app.outward.compat.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairhaven.app.platform.web.Problem;
import dev.fairhaven.app.platform.web.ProblemDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Problems in the form that OpenAI's clients understand; in any other they lose what went wrong.
@Component
final class OpenAiDialect implements ProblemDialect {

  static final String PATH = "/v1/moderations";

  /// The body of a failed request.
  record Body(Details error) {}

  /// @param param the field that was wrong
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Details(String message, String type, @Nullable String param, String code) {}

  @Override
  public boolean isSpokenAt(String path) {
    return path.equals(PATH);
  }

  @Override
  public Body body(Problem problem) {
    return new Body(
        new Details(problem.detail(), type(problem.status()), param(problem), problem.code()));
  }

  private static @Nullable String param(Problem problem) {
    var isKnown = !problem.errors().isEmpty() && !problem.errors().getFirst().pointer().isEmpty();
    return isKnown ? problem.errors().getFirst().pointer().substring(1).replace('/', '.') : null;
  }

  private static String type(int status) {
    return switch (status) {
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 429 -> "rate_limit_error";
      default -> status < 500 ? "invalid_request_error" : "server_error";
    };
  }
}
