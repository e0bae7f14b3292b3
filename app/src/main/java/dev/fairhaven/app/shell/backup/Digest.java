package dev.fairhaven.app.shell.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and hashes what passes through to another stream, which closing leaves open.
final class Digest extends FilterOutputStream {

  private final MessageDigest hash;
  private long bytes;

  Digest(OutputStream out) {
    super(out);
    try {
      this.hash = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    hash.update((byte) value);
    bytes++;
  }

  @Override
  public void write(byte[] content, int offset, int length) throws IOException {
    out.write(content, offset, length);
    hash.update(content, offset, length);
    bytes += length;
  }

  @Override
  public void close() {
    // The archive goes on.
  }

  long bytes() {
    return bytes;
  }

  /// To be called once, at the end.
  String sha256() {
    return HexFormat.of().formatHex(hash.digest());
  }
}
