package dev.fairhaven.app.enforcement.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs and verifies the tokens in notice links: the notice's id and a keyed hash of it. Tokens
/// cannot be forged without the key, and need no storage. Thread-safe.
final class NoticeLinks {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "notice-link-v1";
  private static final int ID_BYTES = 16;
  private static final int HASH_BYTES = 16;

  private final byte[] key;

  NoticeLinks(byte[] key) {
    this.key = key.clone();
  }

  String token(NoticeId notice) {
    var id =
        ByteBuffer.allocate(ID_BYTES)
            .putLong(notice.value().getMostSignificantBits())
            .putLong(notice.value().getLeastSignificantBits())
            .array();
    var token = ByteBuffer.allocate(ID_BYTES + HASH_BYTES).put(id).put(hash(id)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// The notice that `token` was issued for; empty for an invalid token.
  Optional<NoticeId> read(String token) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      var id = new byte[ID_BYTES];
      bytes.get(id);
      var hash = new byte[bytes.remaining()];
      bytes.get(hash);
      return MessageDigest.isEqual(hash, hash(id)) ? Optional.of(notice(id)) : Optional.empty();
    } catch (IllegalArgumentException | BufferUnderflowException _) {
      return Optional.empty();
    }
  }

  private static NoticeId notice(byte[] id) {
    var buffer = ByteBuffer.wrap(id);
    return new NoticeId(new UUID(buffer.getLong(), buffer.getLong()));
  }

  private byte[] hash(byte[] id) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(PURPOSE.getBytes(UTF_8));
      return Arrays.copyOf(mac.doFinal(id), HASH_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
    }
  }
}
