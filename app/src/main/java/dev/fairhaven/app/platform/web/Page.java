package dev.fairhaven.app.platform.web;

import org.jspecify.annotations.Nullable;

/// A page or a fragment of one: a template and the model it shows.
///
/// The template gets the parameter `shell` ([Shell]) if it declares one, and `page`, which is the
/// model.
///
/// @param template path under `src/main/jte` without the ending, such as `people/staff`
/// @param model the template's page model; null where it shows none
/// @param status HTTP status
public record Page(String template, @Nullable Object model, int status) implements Reply {

  private static final int REFUSED = 422;

  /// Whether it shows a form again because of what was wrong in it.
  boolean isRefused() {
    return status == REFUSED;
  }

  public static Page of(String template, @Nullable Object model) {
    return new Page(template, model, 200);
  }

  /// The same form again, with what was wrong in it.
  public static Page refused(String template, Object model) {
    return new Page(template, model, REFUSED);
  }
}
