package dev.fairhaven.app.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives handlers the [Staff] or the [ApiCaller] who makes the request. On public pages, where
/// there may be nobody, the parameter is `@Nullable`.
public final class CallerResolver implements HandlerMethodArgumentResolver {

  private final CurrentStaff currentStaff;

  public CallerResolver(CurrentStaff currentStaff) {
    this.currentStaff = currentStaff;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Staff.class
        || parameter.getParameterType() == ApiCaller.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    if (parameter.getParameterType() == ApiCaller.class) {
      return AccessInterceptor.callerOfRequest().orElse(null);
    }
    var http = request.getNativeRequest(HttpServletRequest.class);
    return http == null ? null : currentStaff.find(http).orElse(null);
  }
}
