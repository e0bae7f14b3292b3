package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.ItemRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Gives handlers of `…/{type}/{id}` the item that the path names.
final class ItemRefResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == ItemRef.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var variables =
        (Map<?, ?>)
            request.getAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return new ItemRef(segment(variables, "type"), segment(variables, "id"));
  }

  private static String segment(@Nullable Map<?, ?> variables, String name) {
    var value = variables == null ? null : variables.get(name);
    if (value == null) {
      throw new IllegalStateException("the handler's path has no {" + name + "}");
    }
    return Links.unescape(value.toString());
  }
}
