package dev.fairhaven.app.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairhaven.app.platform.kernel.ProblemCode;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.List;

/// The body of a failed `/v1` request, after RFC 9457.
///
/// @param type a URI that names the kind of problem
/// @param title the same for every problem of the kind
/// @param detail what was wrong with this request
/// @param instance the request's path
/// @param code the stable name to branch on, such as `web/not-found`
/// @param errors what is wrong with which field
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  static Problem of(ProblemCode code, int status, String detail, List<FieldProblem> errors) {
    return new Problem(code.typeUri(), code.title(), status, detail, "", code.wireName(), errors);
  }

  static Problem of(ProblemCode code, String detail) {
    return of(code, code.kind().httpStatus(), detail, List.of());
  }

  Problem at(String path) {
    return new Problem(type, title, status, detail, path, code, errors);
  }
}
