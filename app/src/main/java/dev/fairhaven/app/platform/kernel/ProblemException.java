package dev.fairhaven.app.platform.kernel;

import java.util.List;

/// The one exception a feature throws to abort a request for a reason its caller can act on.
///
/// The message is shown to the caller and may be logged, so it names ids and fields and never
/// quotes user content. Programmer errors are `IllegalArgumentException` and
/// `IllegalStateException`.
public final class ProblemException extends RuntimeException {

  private final transient ProblemCode code;
  private final transient List<FieldProblem> fields;

  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, List.of());
  }

  /// @param fields what is wrong with which field, in the order of the request
  public ProblemException(ProblemCode code, String detail, List<FieldProblem> fields) {
    super(detail);
    this.code = code;
    this.fields = List.copyOf(fields);
  }

  public ProblemCode code() {
    return code;
  }

  public List<FieldProblem> fields() {
    return fields;
  }

  /// @param pointer RFC 6901 pointer to the field, such as `/data/text`
  /// @param expected what was expected there
  public record FieldProblem(String pointer, String expected) {}
}
