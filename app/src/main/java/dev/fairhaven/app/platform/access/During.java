package dev.fairhaven.app.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the few handlers that answer people for whom one of these steps is due. All others send
/// them to the page where the step is done.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface During {

  DueStep[] value();
}
