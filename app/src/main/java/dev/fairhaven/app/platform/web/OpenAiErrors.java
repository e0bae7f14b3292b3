package dev.fairhaven.app.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Problems in the form OpenAI's clients understand; in any other they lose what went wrong.
public final class OpenAiErrors {

  /// Where OpenAI's form is spoken.
  public static final String PATH = "/v1/moderations";

  private OpenAiErrors() {}

  /// The body of a failed request.
  record Body(Details error) {}

  /// @param param the field that was wrong
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Details(String message, String type, @Nullable String param, String code) {}

  static Body of(Problem problem) {
    var param =
        problem.errors().isEmpty() || problem.errors().getFirst().pointer().isEmpty()
            ? null
            : problem.errors().getFirst().pointer().substring(1).replace('/', '.');
    return new Body(new Details(problem.detail(), type(problem.status()), param, problem.code()));
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
