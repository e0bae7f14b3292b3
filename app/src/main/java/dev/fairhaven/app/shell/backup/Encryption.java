package dev.fairhaven.app.shell.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts a stream in chunks, each authenticated by itself, so that neither side holds more than
/// one in memory.
///
/// Form: a header (mark, salt, rounds), then chunks of AES-256-GCM. The key comes from the
/// passphrase by PBKDF2 with HMAC-SHA-256 and a salt of its own, so it is used for one file only
/// and the nonce may be the number of the chunk. The nonce also tells the last chunk, and the
/// header is authenticated with each: chunks that were changed, moved, removed or cut off do not
/// decrypt. This is the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár (2015).
final class Encryption {

  static final byte[] MARK = "FHBKAES1".getBytes(StandardCharsets.US_ASCII);
  static final int CHUNK_BYTES = 1 << 20;

  private static final int SALT_BYTES = 16;
  private static final int ROUNDS = 600_000;

  /// What a header may ask for: fewer were never written, more would only keep the machine busy.
  private static final int ROUNDS_MAX = 10_000_000;

  private static final int KEY_BITS = 256;
  private static final int TAG_BYTES = 16;
  private static final int NONCE_BYTES = 12;

  private final SecretKey key;
  private final byte[] header;

  private Encryption(SecretKey key, byte[] header) {
    this.key = key;
    this.header = header;
  }

  static boolean isMarked(byte[] start) {
    return Arrays.equals(MARK, 0, MARK.length, start, 0, Math.min(start.length, MARK.length));
  }

  /// A stream whose content goes to `out`, encrypted. Closing it completes the file and closes
  /// `out`.
  static OutputStream encrypt(OutputStream out, Passphrase passphrase) throws IOException {
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    var header =
        ByteBuffer.allocate(MARK.length + SALT_BYTES + Integer.BYTES)
            .put(MARK)
            .put(salt)
            .putInt(ROUNDS)
            .array();
    out.write(header);
    return new Output(out, new Encryption(derive(passphrase, salt, ROUNDS), header));
  }

  /// The content of an encrypted stream. Reading it to its end proves that it is whole.
  ///
  /// @throws BackupException here and at each read, when the content cannot be trusted
  static InputStream decrypt(InputStream in, Passphrase passphrase) throws IOException {
    var header = in.readNBytes(MARK.length + SALT_BYTES + Integer.BYTES);
    if (header.length < MARK.length + SALT_BYTES + Integer.BYTES || !isMarked(header)) {
      throw new BackupException("The backup is damaged: its header is incomplete.");
    }
    int rounds = ByteBuffer.wrap(header).getInt(MARK.length + SALT_BYTES);
    if (rounds < ROUNDS || rounds > ROUNDS_MAX) {
      throw new BackupException(
          "The backup is damaged: its header asks for " + rounds + " rounds.");
    }
    var salt = Arrays.copyOfRange(header, MARK.length, MARK.length + SALT_BYTES);
    return new Input(in, new Encryption(derive(passphrase, salt, rounds), header));
  }

  private static SecretKey derive(Passphrase passphrase, byte[] salt, int rounds) {
    try {
      var spec = new PBEKeySpec(passphrase.text().toCharArray(), salt, rounds, KEY_BITS);
      var bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
      return new SecretKeySpec(bytes.getEncoded(), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] apply(int mode, long chunk, boolean isLast, byte[] bytes, int length)
      throws GeneralSecurityException {
    var nonce =
        ByteBuffer.allocate(NONCE_BYTES)
            .putShort((short) 0)
            .putLong(chunk)
            .put((byte) 0)
            .put((byte) (isLast ? 1 : 0))
            .array();
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(header);
    return cipher.doFinal(bytes, 0, length);
  }

  private static final class Output extends OutputStream {

    private final DataOutputStream out;
    private final Encryption encryption;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int length;
    private long number;
    private boolean isClosed;

    Output(OutputStream out, Encryption encryption) {
      this.out = new DataOutputStream(out);
      this.encryption = encryption;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      int from = offset;
      int left = count;
      while (left > 0) {
        if (length == CHUNK_BYTES) {
          writeChunk(false);
        }
        int part = Math.min(left, CHUNK_BYTES - length);
        System.arraycopy(bytes, from, chunk, length, part);
        length += part;
        from += part;
        left -= part;
      }
    }

    private void writeChunk(boolean isLast) throws IOException {
      try {
        out.write(encryption.apply(Cipher.ENCRYPT_MODE, number++, isLast, chunk, length));
        length = 0;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      if (!isClosed) {
        isClosed = true;
        writeChunk(true);
        out.close();
      }
    }
  }

  private static final class Input extends InputStream {

    private final DataInputStream in;
    private final Encryption encryption;
    private byte[] chunk = new byte[0];
    private int at;
    private long number;

    /// The chunk after this one, which tells whether this one is the last.
    private byte[] ahead;

    Input(InputStream in, Encryption encryption) throws IOException {
      this.in = new DataInputStream(in);
      this.encryption = encryption;
      this.ahead = in.readNBytes(CHUNK_BYTES + TAG_BYTES);
      advance();
    }

    @Override
    public int read() throws IOException {
      return isAtEnd() ? -1 : chunk[at++] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      if (isAtEnd()) {
        return -1;
      }
      int part = Math.min(count, chunk.length - at);
      System.arraycopy(chunk, at, bytes, offset, part);
      at += part;
      return part;
    }

    private boolean isAtEnd() throws IOException {
      while (at == chunk.length && ahead.length > 0) {
        advance();
      }
      return at == chunk.length;
    }

    private void advance() throws IOException {
      var sealed = ahead;
      ahead = in.readNBytes(CHUNK_BYTES + TAG_BYTES);
      try {
        chunk =
            encryption.apply(
                Cipher.DECRYPT_MODE, number++, ahead.length == 0, sealed, sealed.length);
        at = 0;
      } catch (AEADBadTagException e) {
        throw new BackupException(
            number == 1
                ? "The passphrase is wrong, or the backup is damaged."
                : "The backup is damaged or incomplete.",
            e);
      } catch (GeneralSecurityException e) {
        throw new BackupException("The backup is damaged or incomplete.", e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
