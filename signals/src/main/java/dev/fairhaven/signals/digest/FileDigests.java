package dev.fairhaven.signals.digest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What is the same for two files only if all of their bytes are.
///
/// @param sha256 64 hexadecimal digits in lower case
/// @param md5 32 of them
/// @param bytes how long the file is
public record FileDigests(String sha256, String md5, long bytes) {

  /// Length of a file at most: ten gigabytes.
  public static final long BYTES_MAX = 10_000_000_000L;

  private static final int BUFFER_BYTES = 1 << 16;

  /// Reads to the end, which closes nothing.
  ///
  /// @return nothing when there are more than `bytesMax` bytes
  public static Optional<FileDigests> of(InputStream in, long bytesMax) throws IOException {
    var sha256 = digest("SHA-256");
    var md5 = digest("MD5");
    var buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes += read;
      if (bytes > bytesMax) {
        return Optional.empty();
      }
      sha256.update(buffer, 0, read);
      md5.update(buffer, 0, read);
    }
    return Optional.of(new FileDigests(hex(sha256), hex(md5), bytes));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
