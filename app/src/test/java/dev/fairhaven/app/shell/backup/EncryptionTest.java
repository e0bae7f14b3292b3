package dev.fairhaven.app.shell.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTest {

  private static final Passphrase PASSPHRASE = new Passphrase("correct horse battery");
  private static final int CHUNK = Encryption.CHUNK_BYTES;
  private static final int HEADER = 28;
  private static final int TAG = 16;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK})
  void givesBackWhatWasEncrypted(int length) throws IOException {
    var content = content(length);
    var sealed = encrypt(content);
    assertThat(Encryption.isMarked(sealed)).isTrue();
    assertThat(decrypt(sealed, PASSPHRASE)).isEqualTo(content);
  }

  @Test
  void refusesTheWrongPassphrase() throws IOException {
    var sealed = encrypt(content(10));
    assertThatThrownBy(() -> decrypt(sealed, new Passphrase("another passphrase")))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("passphrase is wrong");
  }

  /// In the salt, in the first chunk, in the last one, in a tag.
  @ParameterizedTest
  @ValueSource(ints = {10, HEADER + 5, HEADER + CHUNK + TAG + 3, HEADER + CHUNK + 2})
  void noticesAChangedByte(int position) throws IOException {
    var sealed = encrypt(content(CHUNK + 100));
    sealed[position] ^= 1;
    assertThatThrownBy(() -> decrypt(sealed, PASSPHRASE)).isInstanceOf(BackupException.class);
  }

  @Test
  void noticesThatTheEndIsMissing() throws IOException {
    var sealed = encrypt(content(2 * CHUNK));
    for (int end : new int[] {HEADER, HEADER + CHUNK + TAG, sealed.length - 1, 3}) {
      assertThatThrownBy(() -> decrypt(Arrays.copyOf(sealed, end), PASSPHRASE))
          .as("cut off at %d", end)
          .isInstanceOf(BackupException.class);
    }
  }

  @Test
  void noticesChunksInEachOthersPlace() throws IOException {
    var sealed = encrypt(content(3 * CHUNK));
    var first = Arrays.copyOfRange(sealed, HEADER, HEADER + CHUNK + TAG);
    System.arraycopy(sealed, HEADER + CHUNK + TAG, sealed, HEADER, CHUNK + TAG);
    System.arraycopy(first, 0, sealed, HEADER + CHUNK + TAG, CHUNK + TAG);
    assertThatThrownBy(() -> decrypt(sealed, PASSPHRASE)).isInstanceOf(BackupException.class);
  }

  @Test
  void refusesAHeaderThatWouldKeepTheMachineBusy() throws IOException {
    var sealed = encrypt(content(1));
    sealed[HEADER - 4] = 0x7f;
    assertThatThrownBy(() -> decrypt(sealed, PASSPHRASE))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("rounds");
  }

  @Test
  void refusesAShortPassphrase() {
    assertThatThrownBy(() -> new Passphrase("x".repeat(11)))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("expected 12 to 1024");
  }

  private static byte[] content(int length) {
    var bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] encrypt(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var encrypted = Encryption.encrypt(out, PASSPHRASE)) {
      encrypted.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] decrypt(byte[] sealed, Passphrase passphrase) throws IOException {
    try (var in = Encryption.decrypt(new ByteArrayInputStream(sealed), passphrase)) {
      return in.readAllBytes();
    }
  }
}
