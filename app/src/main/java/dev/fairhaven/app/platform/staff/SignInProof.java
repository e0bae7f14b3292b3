package dev.fairhaven.app.platform.staff;

import java.util.Locale;

/// How somebody proved who they are.
public enum SignInProof {
  /// Their password.
  PASSWORD,
  /// The link of an invitation, with which they chose a password.
  INVITATION,
  /// A passkey, which asked for a finger, a face or a PIN.
  PASSKEY;

  /// Whether a second factor has to follow, where they have one.
  boolean isOneFactor() {
    return switch (this) {
      case PASSWORD, INVITATION -> true;
      case PASSKEY -> false;
    };
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
