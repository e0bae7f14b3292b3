package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why something about staff or API keys was not carried out.
public enum StaffProblem implements ProblemCode {
  /// There is no member of staff with this id.
  STAFF_NOT_FOUND(Kind.NOT_FOUND, "There is no such member of staff"),
  /// Somebody has this login already.
  LOGIN_TAKEN(Kind.CONFLICT, "This login is taken"),
  /// A field of the form is not usable.
  INVALID_STAFF(Kind.INVALID, "This is not a usable entry"),
  /// Nobody would be left who may manage staff.
  LAST_ADMINISTRATOR(Kind.CONFLICT, "The last administrator stays"),
  /// The current password is not right.
  WRONG_PASSWORD(Kind.INVALID, "The current password is not right"),
  /// The new password is not usable.
  UNUSABLE_PASSWORD(Kind.INVALID, "Choose another password"),
  /// The code of the second factor is not right, or was used before.
  WRONG_CODE(Kind.INVALID, "The code is not right"),
  /// The person has no second factor.
  NO_SECOND_FACTOR(Kind.CONFLICT, "There is no second factor"),
  /// The passkey was not made for this person on this server.
  INVALID_PASSKEY(Kind.INVALID, "This is not a usable passkey"),
  /// The person has as many passkeys as they may.
  TOO_MANY_PASSKEYS(Kind.CONFLICT, "You have too many passkeys"),
  /// The account for emergencies is made and renewed on the command line only.
  BREAK_GLASS(Kind.CONFLICT, "This is the break-glass account"),
  /// The link to choose a password was used, has expired, or was replaced by another.
  INVITATION_GONE(Kind.GONE, "This link does not work any more"),
  /// There is no API key with this id.
  KEY_NOT_FOUND(Kind.NOT_FOUND, "There is no such API key"),
  /// A field of the key is not usable.
  INVALID_KEY(Kind.INVALID, "This is not a usable key"),
  /// There are as many active keys as there may be.
  TOO_MANY_KEYS(Kind.CONFLICT, "There are too many active keys");

  private final Kind kind;
  private final String title;

  StaffProblem(Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}
