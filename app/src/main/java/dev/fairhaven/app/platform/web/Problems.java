package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.AccessProblem;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.KernelProblem;
import dev.fairhaven.app.platform.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;

/// Answers failed requests, wherever they fail: problem details below `/v1`, in the form of another
/// product where its API is spoken, a page elsewhere.
public final class Problems {

  private static final String API_ROOT = "/v1";
  private static final String API_PREFIX = API_ROOT + "/";

  private final ReplyRenderer renderer;
  private final ProblemDialects dialects;
  private final HangUps hangUps;

  Problems(ReplyRenderer renderer, ProblemDialects dialects, HangUps hangUps) {
    this.renderer = renderer;
    this.dialects = dialects;
    this.hangUps = hangUps;
  }

  /// Answers with what `failure` means; one that nobody expected is logged as an incident, unless
  /// the client is gone.
  void send(Throwable failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (hangUps.take(failure, request)) {
      send(ProblemTranslator.brokenOff(), null, request, response);
      return;
    }
    var incident = isExpected(failure) ? "" : Incidents.log(failure);
    if (failure instanceof ErrorResponse details) {
      details
          .getHeaders()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
    var problem =
        isAddressOfNoPage(failure, request)
            ? ProblemTranslator.byStatus(HttpServletResponse.SC_NOT_FOUND, incident)
            : ProblemTranslator.translate(failure, incident);
    send(problem, incident, request, response);
  }

  /// People type addresses and cut links short: what cannot be the id of anything is not found.
  private static boolean isAddressOfNoPage(Throwable failure, HttpServletRequest request) {
    return failure instanceof ProblemException problem
        && problem.code() == KernelProblem.INVALID_ID
        && request.getMethod().equals("GET")
        && !isApi(request);
  }

  void send(
      Problem problem,
      @Nullable String incident,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    if (isApi(request)) {
      sendDetails(problem, request, response);
    } else {
      sendPage(problem, incident, request, response);
    }
  }

  static boolean isApi(HttpServletRequest request) {
    if (RequestPaths.isUnknown(request)) {
      return true;
    }
    var path = RequestPaths.asMatched(request);
    return path.startsWith(API_PREFIX) || path.equals(API_ROOT);
  }

  private static boolean isExpected(Throwable failure) {
    return failure instanceof ProblemException
        || ProblemTranslator.translate(failure, "").status() < 500;
  }

  private void sendDetails(
      Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(problem.status());
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    var dialect = dialects.of(request);
    response.setContentType(
        dialect.isEmpty() ? Problem.MEDIA_TYPE : MediaType.APPLICATION_JSON_VALUE);
    var details =
        dialect
            .map(each -> each.body(problem))
            .orElseGet(() -> problem.at(RequestPaths.asWritten(request)));
    var body = Json.write(details).getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void sendPage(
      Problem problem,
      @Nullable String incident,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var model =
        new ProblemPage(
            problem.status(),
            problem.title(),
            sentence(problem),
            problem.code(),
            incident == null || incident.isEmpty() ? null : incident,
            problem.code().equals(AccessProblem.SIGN_IN_NEEDED.wireName()));
    renderer.send(new Page("platform/web/problem", model, problem.status()), request, response);
  }

  private static String sentence(Problem problem) {
    return switch (problem.status()) {
      case 401 -> "Your session has ended. Sign in again; nothing was changed.";
      case 404 -> "The address may be mistyped, or what was here is gone.";
      case 500 ->
          "It is not your fault, and nothing was changed. Try again, or report the incident.";
      default -> upperFirst(problem.detail()) + ".";
    };
  }

  private static String upperFirst(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
