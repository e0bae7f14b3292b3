package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.staff.StaffProblem;
import java.util.List;

/// Forms in which a password is chosen have it typed twice.
final class ChosenPasswords {

  private ChosenPasswords() {}

  /// @throws ProblemException with `UNUSABLE_PASSWORD`
  static void requireSame(String password, String again) {
    if (!password.equals(again)) {
      throw new ProblemException(
          StaffProblem.UNUSABLE_PASSWORD,
          "the two differ",
          List.of(new FieldProblem("/again", "the same password again")));
    }
  }
}
