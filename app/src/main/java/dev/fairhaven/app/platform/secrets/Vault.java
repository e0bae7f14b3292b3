package dev.fairhaven.app.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Seals secrets before they are stored, and opens them again: AES-256 in GCM, with a fresh nonce
/// each time. The first key seals; all of them open. Thread-safe.
///
/// What is sealed is bound to its purpose: one person's secret put into another person's row does
/// not open there. A sealed text is a version (1 byte), the key's id (4), the nonce (12), and the
/// cipher text with its tag.
public final class Vault {

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD_BYTES = 1 + SecretKey.ID_BYTES + NONCE_BYTES;

  private final List<SecretKey> keys;
  private final SecureRandom random = new SecureRandom();

  /// @param keys the newest first
  Vault(List<SecretKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("expected at least one key for secrets");
    }
    this.keys = List.copyOf(keys);
  }

  /// A vault with keys in the form in which settings hold them.
  ///
  /// @param keys 32 bytes in base64 each, the newest first
  public static Vault of(List<String> keys) {
    return new Vault(keys.stream().map(SecretKey::parse).toList());
  }

  /// @param purpose what the secret is and whose, such as `staff-totp/ID`; the same is needed to
  ///   open it
  public byte[] seal(String purpose, byte[] secret) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var head =
        ByteBuffer.allocate(HEAD_BYTES).put(VERSION).put(keys.getFirst().id()).put(nonce).array();
    var body = run(Cipher.ENCRYPT_MODE, keys.getFirst(), head, purpose, secret);
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }

  /// @throws IllegalStateException when the key is not among ours, or the secret was tampered with
  ///   or sealed for another purpose
  public byte[] open(String purpose, byte[] sealed) {
    var head = Arrays.copyOf(sealed, HEAD_BYTES);
    if (sealed.length < HEAD_BYTES || head[0] != VERSION) {
      throw new IllegalStateException("the secret " + purpose + " is not sealed as expected");
    }
    var body = Arrays.copyOfRange(sealed, HEAD_BYTES, sealed.length);
    return run(Cipher.DECRYPT_MODE, keyOf(head, purpose), head, purpose, body);
  }

  /// Whether the newest key sealed it.
  public boolean isCurrent(byte[] sealed) {
    return Arrays.equals(keyId(sealed), keys.getFirst().id());
  }

  private SecretKey keyOf(byte[] head, String purpose) {
    return keys.stream()
        .filter(key -> Arrays.equals(key.id(), keyId(head)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the secret %s is sealed with the key %s, which is not among ours: %s"
                        .formatted(purpose, HexFormat.of().formatHex(keyId(head)), keys)));
  }

  private static byte[] keyId(byte[] sealed) {
    return Arrays.copyOfRange(sealed, 1, 1 + SecretKey.ID_BYTES);
  }

  private static byte[] run(int mode, SecretKey key, byte[] head, String purpose, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var nonce = new GCMParameterSpec(TAG_BITS, head, HEAD_BYTES - NONCE_BYTES, NONCE_BYTES);
      cipher.init(mode, key.forAes(), nonce);
      cipher.updateAAD(head);
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the secret " + purpose + " does not open", e);
    }
  }
}
