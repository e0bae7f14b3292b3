package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.decisions.policy.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The violation that a reporter suspects; `reason` on the wire.
public enum Suspicion {
  SPAM(Severity.LOW),
  SCAM(Severity.SERIOUS),
  HARASSMENT(Severity.SERIOUS),
  HATE(Severity.SERIOUS),
  THREAT(Severity.CRITICAL),
  SEXUAL(Severity.MODERATE),
  IMPERSONATION(Severity.MODERATE),
  SELF_HARM(Severity.CRITICAL),
  ILLEGAL(Severity.SERIOUS),
  OTHER(Severity.LOW);

  private final Severity severity;

  Suspicion(Severity severity) {
    this.severity = severity;
  }

  /// The severity of the violation if the suspicion is confirmed.
  public Severity severity() {
    return severity;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// In words, such as `self harm`.
  public String words() {
    return wireName().replace('_', ' ');
  }

  public static Optional<Suspicion> find(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }
}
