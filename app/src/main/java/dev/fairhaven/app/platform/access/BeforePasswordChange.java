package dev.fairhaven.app.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the few handlers that answer people who have yet to choose a password of their own. All
/// others send them to the page where they choose it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BeforePasswordChange {}
