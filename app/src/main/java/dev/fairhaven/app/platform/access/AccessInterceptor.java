package dev.fairhaven.app.platform.access;

import dev.fairhaven.app.platform.kernel.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// The one place where access is checked. Every handler says what it needs: a permission by an
/// annotation that [Permits] marks, a scope by [NeedsScope], or that it is [Public]. One that says
/// nothing answers nobody. What is checked depends on the handler alone, never on how its address
/// was written.
public final class AccessInterceptor implements HandlerInterceptor {

  private final CurrentStaff currentStaff;

  public AccessInterceptor(CurrentStaff currentStaff) {
    this.currentStaff = currentStaff;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR
        || handler instanceof ResourceHttpRequestHandler) {
      return true;
    }
    var method = requireHandlerMethod(handler);
    if (isListOfMethods(method)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return true;
    }
    return switch (AccessRule.of(method)) {
      case AccessRule.Anybody _ -> true;
      case AccessRule.Caller caller -> mayCall(caller.scope());
      case AccessRule.Holder holder -> mayOpen(holder, request, response);
    };
  }

  /// The framework answers OPTIONS by the methods that an address has, which is no secret.
  private static boolean isListOfMethods(HandlerMethod method) {
    return method.getBeanType().getEnclosingClass() == RequestMappingInfoHandlerMapping.class;
  }

  private static HandlerMethod requireHandlerMethod(Object handler) {
    if (handler instanceof HandlerMethod method) {
      return method;
    }
    throw new IllegalStateException("no access rule for handlers of " + handler.getClass());
  }

  private static boolean mayCall(Scope scope) {
    var caller =
        callerOfRequest()
            .orElseThrow(
                () ->
                    new ProblemException(
                        AccessProblem.KEY_NEEDED, "expected the header Authorization: Bearer KEY"));
    if (!caller.may(scope)) {
      throw new ProblemException(
          AccessProblem.SCOPE_MISSING, "this endpoint needs the scope " + scope.wireName());
    }
    return true;
  }

  private boolean mayOpen(
      AccessRule.Holder rule, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var entry = currentStaff.findEntry(request);
    if (entry.isEmpty()) {
      return askToSignIn(request, response);
    }
    var due = entry.get().due();
    if (due != null && !rule.during().contains(due)) {
      response.sendRedirect(due.page());
      return false;
    }
    if (!entry.get().staff().may(rule.permission())) {
      throw new ProblemException(
          AccessProblem.PERMISSION_MISSING,
          "this needs the permission " + rule.permission().wireName());
    }
    return true;
  }

  /// Only a page can be opened again after signing in; a form that was sent is not sent twice.
  private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var isFragment = request.getHeader("HX-Request") != null;
    if (!request.getMethod().equals("GET") || isFragment) {
      throw new ProblemException(
          AccessProblem.SIGN_IN_NEEDED, "sign in again; what was sent has not been carried out");
    }
    response.sendRedirect("/login?next=" + encode(pathAndQuery(request)));
    return false;
  }

  private static String pathAndQuery(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static Optional<ApiCaller> callerOfRequest() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof ApiCaller caller
        ? Optional.of(caller)
        : Optional.empty();
  }
}
