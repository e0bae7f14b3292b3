package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.Public;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers requests that failed before they reached a handler, such as those the container refuses.
@Controller
class ErrorPages implements ErrorController {

  private final Problems problems;

  ErrorPages(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  @Public("It only says that a request failed.")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
      problems.send(ofContainer(failure), request, response);
    } else {
      problems.send(ProblemTranslator.byStatus(status(request), ""), null, request, response);
    }
  }

  /// The container reads and writes for its clients only.
  private static Exception ofContainer(Exception failure) {
    return failure instanceof IOException broken && !(failure instanceof BadRequestException)
        ? new ClientAbortException(broken)
        : failure;
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : HttpServletResponse.SC_NOT_FOUND;
  }
}
