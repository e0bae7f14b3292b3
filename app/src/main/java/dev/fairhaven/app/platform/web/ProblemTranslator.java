package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says in our words what an exception means for the caller. Pure. Messages of others may quote the
/// request, so none of them is passed on.
final class ProblemTranslator {

  private ProblemTranslator() {}

  /// @param incident where an unexpected failure is found in the log
  static Problem translate(Throwable failure, String incident) {
    return switch (causeOfOurs(failure)) {
      case ProblemException problem ->
          Problem.of(
              problem.code(),
              problem.code().kind().httpStatus(),
              problem.getMessage() == null ? problem.code().title() : problem.getMessage(),
              problem.fields());
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case JacksonException json -> json(json);
      case MethodArgumentTypeMismatchException mismatch ->
          invalidParameter(mismatch.getName(), "another form of value");
      case MissingServletRequestParameterException missing ->
          invalidParameter(missing.getParameterName(), "a value");
      case MultipartException _ ->
          Problem.of(WebProblem.INVALID_REQUEST, "expected a form of the type multipart/form-data");
      case InvalidMediaTypeException _ ->
          plain(WebProblem.UNSUPPORTED_MEDIA_TYPE, 415, "the header Content-Type is malformed");
      case InvalidParameterException parameters -> byStatus(parameters.getErrorCode(), incident);
      case BadRequestException _ ->
          Problem.of(WebProblem.INVALID_REQUEST, "the body is not framed as HTTP demands");
      case ErrorResponse response -> byStatus(response.getStatusCode().value(), incident);
      default -> internal(incident);
    };
  }

  /// What one of our classes threw while others worked for it, such as reading a body; else
  /// `failure` itself.
  private static Throwable causeOfOurs(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException || cause instanceof BadRequestException) {
        return cause;
      }
    }
    return failure;
  }

  /// The problem for a bare status, as the servlet container reports them.
  static Problem byStatus(int status, String incident) {
    return switch (status) {
      case 404 -> Problem.of(WebProblem.NOT_FOUND, "no page or endpoint has this address");
      case 405 -> plain(WebProblem.METHOD_NOT_ALLOWED, status, "see the Allow header");
      case 406 -> plain(WebProblem.NOT_ACCEPTABLE, status, "see the documentation for its types");
      case 413 -> Problem.of(WebProblem.BODY_TOO_LARGE, "send less at once");
      case 415 -> plain(WebProblem.UNSUPPORTED_MEDIA_TYPE, status, "see the Accept header");
      case 503 -> Problem.of(WebProblem.UNAVAILABLE, "try again in a moment");
      default ->
          status < 500
              ? plain(WebProblem.INVALID_REQUEST, status, "the request is malformed")
              : internal(incident);
    };
  }

  /// For clients that hung up, and those that are only slow: neither may take it for a success.
  static Problem brokenOff() {
    return plain(
        WebProblem.INVALID_REQUEST,
        HttpServletResponse.SC_REQUEST_TIMEOUT,
        "the request broke off, or took too long");
  }

  /// For addresses that are refused before any handler sees them.
  static Problem unusableAddress() {
    return plain(
        WebProblem.INVALID_REQUEST,
        400,
        "the path has a character or a sequence that servers and proxies read differently, such as"
            + " / \\ ; % .. encoded; where ids may have them, the endpoint takes them as a query"
            + " parameter");
  }

  /// What the servlet container refuses without saying why, as it does with malformed requests.
  static Problem refusedByTheContainer(int status) {
    return status == HttpServletResponse.SC_BAD_REQUEST ? unusableAddress() : byStatus(status, "");
  }

  private static Problem internal(String incident) {
    return plain(WebProblem.INTERNAL, 500, "incident " + incident);
  }

  private static Problem plain(WebProblem code, int status, String detail) {
    return Problem.of(code, status, detail, List.of());
  }

  private static Problem invalidParameter(String name, String expected) {
    return Problem.of(
        WebProblem.INVALID_REQUEST,
        400,
        "the parameter " + name + " is not usable",
        List.of(new FieldProblem("/" + name, expected)));
  }

  private static Problem unreadable(HttpMessageNotReadableException failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof JacksonException json) {
        return json(json);
      }
    }
    return Problem.of(WebProblem.UNREADABLE_BODY, "expected a JSON body");
  }

  private static Problem json(JacksonException failure) {
    return switch (failure) {
      case StreamConstraintsException _ ->
          Problem.of(WebProblem.UNREADABLE_BODY, "the JSON is nested too deeply or too long");
      case StreamReadException broken -> notJson(broken);
      case UnrecognizedPropertyException unknown -> field(unknown, "no such field");
      case InvalidTypeIdException wrong -> field(wrong, "a known type");
      case MismatchedInputException wrong -> field(wrong, expectedType(wrong));
      default -> field(failure, "another value");
    };
  }

  private static Problem notJson(StreamReadException failure) {
    var location = failure.getLocation();
    var where =
        location == null
            ? ""
            : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    return Problem.of(WebProblem.UNREADABLE_BODY, "the body is not JSON" + where);
  }

  private static Problem field(JacksonException failure, String expected) {
    var pointer = pointer(failure);
    return Problem.of(
        WebProblem.UNREADABLE_BODY,
        400,
        "the body is not what this endpoint takes",
        List.of(new FieldProblem(pointer, expected)));
  }

  private static String expectedType(MismatchedInputException failure) {
    var type = failure.getTargetType();
    if (type == null) {
      return "another type";
    }
    if (type == String.class || type.isEnum()) {
      return "a string";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return type == boolean.class ? "true or false" : "a number";
    }
    return Iterable.class.isAssignableFrom(type) ? "an array" : "an object or a value of its type";
  }

  private static String pointer(JacksonException failure) {
    return failure.getPath().stream().map(ProblemTranslator::step).collect(Collectors.joining());
  }

  private static String step(JacksonException.Reference step) {
    var name = step.getPropertyName();
    return "/" + (name == null ? step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
  }
}
