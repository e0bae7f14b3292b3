package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.CurrentStaff;
import dev.fairhaven.app.platform.access.FreshSignIn;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.staff.SignInOutcome;
import dev.fairhaven.app.platform.staff.StepUp;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.ReplyRenderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Holds forms whose handler wants a [FreshSignIn] until the person has proven again who they are:
/// shows a page that asks, and carries what was sent along, so that it is sent once more with the
/// answer.
final class StepUpInterceptor implements HandlerInterceptor {

  /// The field of the answer.
  static final String ANSWER = "confirm-answer";

  private static final Set<String> NOT_CARRIED_ALONG = Set.of(ANSWER, "_csrf");
  private static final int REFUSED = 403;

  private final CurrentStaff currentStaff;
  private final StepUp stepUp;
  private final ReplyRenderer renderer;
  private final InstantSource clock;

  StepUpInterceptor(
      CurrentStaff currentStaff, StepUp stepUp, ReplyRenderer renderer, InstantSource clock) {
    this.currentStaff = currentStaff;
    this.stepUp = stepUp;
    this.renderer = renderer;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!isGrave(handler) || CurrentStaff.isFresh(request, clock.instant())) {
      return true;
    }
    var staff = currentStaff.find(request).orElseThrow();
    var answer = request.getParameter(ANSWER);
    if (answer == null) {
      return ask(null, staff, request, response);
    }
    return switch (stepUp.check(staff.id(), answer)) {
      case SignInOutcome.Proven _ -> goOn(request);
      case SignInOutcome.Refused _ -> ask("That is not right.", staff, request, response);
      case SignInOutcome.Delayed delayed ->
          ask(
              "Too many attempts. Try again in " + delayed.waitSeconds() + " seconds.",
              staff,
              request,
              response);
    };
  }

  private static boolean isGrave(Object handler) {
    return handler instanceof HandlerMethod method && method.hasMethodAnnotation(FreshSignIn.class);
  }

  private boolean goOn(HttpServletRequest request) {
    CurrentStaff.refresh(request, clock.instant());
    return true;
  }

  private boolean ask(
      @Nullable String error, Staff staff, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var page =
        new ConfirmPage(
            stepUp.question(staff.id()), request.getRequestURI(), fields(request), error);
    renderer.send(new Page("platform/staff/confirm", page, REFUSED), request, response);
    return false;
  }

  private static List<ConfirmPage.Field> fields(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(parameter -> !NOT_CARRIED_ALONG.contains(parameter.getKey()))
        .flatMap(
            parameter ->
                Arrays.stream(parameter.getValue())
                    .map(value -> new ConfirmPage.Field(parameter.getKey(), value)))
        .toList();
  }
}
