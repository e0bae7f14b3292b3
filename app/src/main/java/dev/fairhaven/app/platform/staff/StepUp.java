package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks people who are signed in to prove again that it is they who sit there: by a code where they
/// have a second factor, by their password where they have none.
@Component
public class StepUp {

  private final StaffTable staff;
  private final Passwords passwords;
  private final SecondFactors secondFactors;
  private final SignInThrottle throttle;

  StepUp(
      StaffTable staff, Passwords passwords, SecondFactors secondFactors, SignInThrottle throttle) {
    this.staff = staff;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.throttle = throttle;
  }

  /// What to ask for.
  public enum Question {
    PASSWORD,
    CODE,
    /// They have neither: they have to sign in again.
    NONE
  }

  public Question question(StaffId person) {
    var member = require(person);
    if (member.hasSecondFactor()) {
      return Question.CODE;
    }
    return passwordHash(member) == null ? Question.NONE : Question.PASSWORD;
  }

  /// Checks an answer to [#question].
  public SignInOutcome check(StaffId person, String answer) {
    var limits = List.of(SignInLimit.ofCode(person));
    var delay = throttle.begin(limits);
    if (delay.isPositive()) {
      return new SignInOutcome.Delayed(delay);
    }
    if (!isRight(person, answer)) {
      return new SignInOutcome.Refused();
    }
    throttle.succeeded(limits);
    return new SignInOutcome.Proven(person);
  }

  private boolean isRight(StaffId person, String answer) {
    return switch (question(person)) {
      case PASSWORD -> passwords.matches(answer, passwordHash(require(person)));
      case CODE -> secondFactors.use(person, answer);
      case NONE -> false;
    };
  }

  private @Nullable String passwordHash(StaffMember member) {
    return staff
        .findCredentials(member.login())
        .map(StaffTable.Credentials::passwordHash)
        .orElse(null);
  }

  private StaffMember require(StaffId person) {
    return staff
        .find(person)
        .orElseThrow(() -> new ProblemException(StaffProblem.STAFF_NOT_FOUND, "staff " + person));
  }
}
