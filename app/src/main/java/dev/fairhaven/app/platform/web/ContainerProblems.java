package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// Answers requests that the container refuses before any filter sees them, such as those with a
/// path that it cannot decode: below `/v1` by a problem, elsewhere by a line of text.
final class ContainerProblems extends ErrorReportValve {

  private static final int ERROR_MIN = 400;

  private final ProblemDialects dialects;

  ContainerProblems(ProblemDialects dialects) {
    this.dialects = dialects;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < ERROR_MIN
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    var problem = ProblemTranslator.refusedByTheContainer(response.getStatus());
    try {
      if (Problems.isApi(request)) {
        var dialect = dialects.of(request);
        write(
            response,
            dialect.isEmpty() ? Problem.MEDIA_TYPE : MediaType.APPLICATION_JSON_VALUE,
            Json.write(
                dialect
                    .map(each -> each.body(problem))
                    .orElseGet(() -> problem.at(RequestPaths.asWritten(request)))));
      } else {
        write(response, MediaType.TEXT_PLAIN_VALUE, problem.title() + ": " + problem.detail());
      }
    } catch (IOException _) {
      // nobody is there to be told
    }
  }

  private static void write(Response response, String type, String text) throws IOException {
    var body = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.finishResponse();
  }
}
