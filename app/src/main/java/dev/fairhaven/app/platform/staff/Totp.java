package dev.fairhaven.app.platform.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes that count time, as authenticator apps show them: RFC 6238 with HMAC-SHA-1, six
/// digits and steps of 30 seconds, which is what all of those apps can do. Pure.
final class Totp {

  static final int SECRET_BYTES = 20;
  static final int DIGITS = 6;
  static final int STEP_SECONDS = 30;

  /// How many steps a clock may be wrong, either way.
  static final int TOLERANCE_STEPS = 1;

  private static final String ALGORITHM = "HmacSHA1";
  private static final int MODULUS = 1_000_000;

  private Totp() {}

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  static String code(byte[] secret, long step) {
    return "%06d".formatted(truncated(hash(secret, step)) % MODULUS);
  }

  /// The dynamic truncation of RFC 4226, section 5.3.
  private static int truncated(byte[] hash) {
    int offset = hash[hash.length - 1] & 0xf;
    return ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
  }

  private static byte[] hash(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
    }
  }

  /// The step near `now` that `code` belongs to; empty for a wrong code.
  static OptionalLong stepOf(byte[] secret, String code, Instant now) {
    var typed = code.getBytes(StandardCharsets.UTF_8);
    long current = step(now);
    for (long step = current - TOLERANCE_STEPS; step <= current + TOLERANCE_STEPS; step++) {
      if (MessageDigest.isEqual(typed, code(secret, step).getBytes(StandardCharsets.UTF_8))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }
}
