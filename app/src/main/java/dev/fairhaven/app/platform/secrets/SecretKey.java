package dev.fairhaven.app.platform.secrets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/// One key of 256 bits. Its `toString` tells its id only.
final class SecretKey {

  static final int ID_BYTES = 4;

  private static final int BYTES = 32;

  private final byte[] bytes;

  private SecretKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static SecretKey generate() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SecretKey(bytes);
  }

  /// @throws IllegalArgumentException whose message does not repeat `text`
  static SecretKey parse(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException _) {
      throw unusable();
    }
    if (bytes.length != BYTES) {
      throw unusable();
    }
    return new SecretKey(bytes);
  }

  private static IllegalArgumentException unusable() {
    return new IllegalArgumentException(
        "a key for secrets is not usable: expected 32 bytes in base64,"
            + " as `openssl rand -base64 32` prints them");
  }

  /// The form in which files and settings hold it.
  String text() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// What sealed texts name it by; tells nothing about it.
  byte[] id() {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  SecretKeySpec forAes() {
    return new SecretKeySpec(bytes, "AES");
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(id());
  }
}
