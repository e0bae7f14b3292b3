package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.platform.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A digest over decisions, which lets the audit chain detect later tampering.
final class DecisionDigest {

  private DecisionDigest() {}

  /// SHA-256 in hexadecimal over one line of JSON per decision, ordered by id.
  static String of(List<Decision> decisions) {
    var digest = sha256();
    decisions.stream()
        .sorted((left, right) -> left.id().toString().compareTo(right.id().toString()))
        .forEach(decision -> digest.update(line(decision)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] line(Decision decision) {
    var json = Json.write(DecisionJson.write(decision)) + "\n";
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
