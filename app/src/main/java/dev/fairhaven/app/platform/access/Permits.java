package dev.fairhaven.app.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an annotation whose `value` is the [Permission] that a console handler needs. Each feature
/// has one inside its permissions, so that the compiler knows them by name. A handler that carries
/// none of them (and is not [Public]) answers nobody: the check fails closed, and a test walks all
/// handlers.
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permits {}
