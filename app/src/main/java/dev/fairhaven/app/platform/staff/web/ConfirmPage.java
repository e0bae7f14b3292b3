package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.staff.StepUp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page shows that asks for a proof again before a form is carried out.
///
/// @param action where the form goes
/// @param fields what was sent with it, to be sent again
/// @param error what was wrong with the last answer; null at first
public record ConfirmPage(
    StepUp.Question question, String action, List<Field> fields, @Nullable String error) {

  public ConfirmPage {
    fields = List.copyOf(fields);
  }

  public record Field(String name, String value) {}

  @Override
  public String toString() {
    return "ConfirmPage[" + action + "]";
  }
}
