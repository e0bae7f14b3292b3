package dev.fairhaven.app.platform.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A second factor that is not confirmed yet. Prints no secret.
///
/// @param secret in base 32, as it is typed into an app
/// @param uri the same for an app that reads it as a QR code
public record Enrolment(String secret, String uri) {

  private static final String ISSUER = "Fairhaven";

  /// The form that authenticator apps agreed on (Key URI Format).
  static Enrolment of(String login, byte[] secret) {
    var text = Base32.encode(secret);
    var uri =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
            .formatted(ISSUER, escaped(login), text, ISSUER, Totp.DIGITS, Totp.STEP_SECONDS);
    return new Enrolment(text, uri);
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "Enrolment[]";
  }
}
