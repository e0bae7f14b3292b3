package dev.fairhaven.app.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 hash in the chain, in lower-case hexadecimal.
public record AuditHash(String hex) {

  /// What stands before the first record.
  public static final AuditHash ORIGIN = new AuditHash("0".repeat(64));

  public AuditHash {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("expected 64 lower-case hexadecimal digits");
    }
  }

  public static AuditHash of(byte[] bytes) {
    return new AuditHash(HexFormat.of().formatHex(bytes));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /// The hash that follows this one when `record` is sealed at `position`.
  public AuditHash next(long position, AuditRecord record) {
    return sha256(record.canonical(position, hex).getBytes(StandardCharsets.UTF_8));
  }

  static AuditHash sha256(byte[] bytes) {
    try {
      return of(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
