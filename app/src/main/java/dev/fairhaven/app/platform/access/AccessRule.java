package dev.fairhaven.app.platform.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;

/// Who may call a handler, as its annotations say. An annotation of the method counts before one of
/// its class.
sealed interface AccessRule {

  record Anybody() implements AccessRule {}

  record Caller(Scope scope) implements AccessRule {}

  /// @param during the steps that may be due for those whom it answers
  record Holder(Permission permission, Set<DueStep> during) implements AccessRule {

    public Holder {
      during = Set.copyOf(during);
    }
  }

  /// @throws IllegalStateException when the handler does not say who may call it
  static AccessRule of(HandlerMethod handler) {
    return Stream.of(handler.getMethod(), handler.getBeanType())
        .flatMap(element -> declared(element, handler).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException("handler " + handler + " does not say who may call it"));
  }

  private static Optional<AccessRule> declared(AnnotatedElement element, HandlerMethod handler) {
    if (AnnotatedElementUtils.hasAnnotation(element, Public.class)) {
      return Optional.of(new Anybody());
    }
    var scope = AnnotatedElementUtils.findMergedAnnotation(element, NeedsScope.class);
    if (scope != null) {
      return Optional.of(new Caller(scope.value()));
    }
    return permission(element).map(permission -> new Holder(permission, during(handler)));
  }

  private static Optional<Permission> permission(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .filter(each -> each.annotationType().isAnnotationPresent(Permits.class))
        .map(AccessRule::value)
        .findFirst();
  }

  private static Permission value(Annotation annotation) {
    if (AnnotationUtils.getValue(annotation) instanceof Permission permission) {
      return permission;
    }
    throw new IllegalStateException(
        annotation.annotationType() + " has no value that is a permission");
  }

  private static Set<DueStep> during(HandlerMethod handler) {
    var during = handler.getMethodAnnotation(During.class);
    return during == null ? Set.of() : Set.of(during.value());
  }
}
