package dev.fairhaven.app.intake.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells imports apart: the same file read by the same mapping has the same fingerprint, wherever
/// it lies.
final class Fingerprint {

  /// How much of a file is looked at, beside its size.
  private static final int BYTES_MAX = 1 << 20;

  private Fingerprint() {}

  static String of(Path file, MappingSpec mapping) throws IOException {
    var digest = sha256();
    digest.update((Files.size(file) + " " + mapping).getBytes(StandardCharsets.UTF_8));
    try (var content = Files.newInputStream(file)) {
      digest.update(content.readNBytes(BYTES_MAX));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
