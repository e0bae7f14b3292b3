package dev.fairhaven.app.platform.staff;

import java.util.Locale;

/// How somebody proved who they are.
public enum SignInProof {
  /// Their password.
  PASSWORD,
  /// The link of an invitation, with which they chose a password.
  INVITATION;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
