package dev.fairhaven.signals.personal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What personal data is. The earlier a kind stands, the more of a form it has of its own: of two
/// equally sure candidates for the same characters, the earlier kind is kept.
public enum PersonalKind {
  EMAIL("e-mail"),
  PAYMENT_CARD("payment-card"),
  IBAN("iban"),
  WALLET("wallet"),
  NATIONAL_ID("national-id"),
  DOCUMENT("document"),
  MAC_ADDRESS("mac-address"),
  IP_ADDRESS("ip-address"),
  PHONE("phone");

  private final String wireName;

  PersonalKind(String wireName) {
    this.wireName = wireName;
  }

  /// As rules, commands and reports write it.
  public String wireName() {
    return wireName;
  }

  /// What stands for it in a masked text, without brackets.
  String label() {
    return wireName.toUpperCase(Locale.ROOT);
  }

  public static Optional<PersonalKind> find(String wireName) {
    return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findAny();
  }
}
