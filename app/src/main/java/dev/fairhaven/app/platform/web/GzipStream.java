package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A body that was packed by gzip, unpacked. Nothing is read before the first byte is asked for.
final class GzipStream extends ServletInputStream {

  private static final int BUFFER_BYTES = 8 * 1024;

  private final ServletInputStream packed;
  private @Nullable Unpacked unpacked;
  private boolean isFinished;

  GzipStream(ServletInputStream packed) {
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int read = unpacked().read(buffer, offset, length);
      isFinished = read < 0;
      return read;
    } catch (ZipException | EOFException _) {
      throw new ProblemException(WebProblem.UNREADABLE_BODY, "the body is not gzip, or is cut");
    }
  }

  private Unpacked unpacked() throws IOException {
    if (unpacked == null) {
      unpacked = new Unpacked(packed);
    }
    return unpacked;
  }

  /// Whether more can be had without waiting for the client.
  @Override
  public int available() throws IOException {
    return unpacked == null ? packed.available() : unpacked.pending() + packed.available();
  }

  @Override
  public boolean isFinished() {
    return isFinished;
  }

  @Override
  public boolean isReady() {
    return packed.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("packed bodies are read by blocking");
  }

  private static final class Unpacked extends GZIPInputStream {

    Unpacked(InputStream packed) throws IOException {
      super(packed, BUFFER_BYTES);
    }

    int pending() {
      return inf.needsInput() || inf.finished() ? 0 : 1;
    }
  }
}
