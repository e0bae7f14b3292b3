package dev.fairhaven.app.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission that a console handler needs. A handler without it (and without [Public]) answers
/// nobody: the check fails closed, and a test walks all handlers.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

  Permission value();
}
