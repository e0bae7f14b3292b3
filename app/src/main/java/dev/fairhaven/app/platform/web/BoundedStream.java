package dev.fairhaven.app.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;

/// The bytes of a body, up to a bound.
final class BoundedStream extends ServletInputStream {

  private final ServletInputStream stream;
  private final long max;
  private long count;

  BoundedStream(ServletInputStream stream, long max) {
    this.stream = stream;
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    try {
      int octet = stream.read();
      if (octet >= 0) {
        add(1);
      }
      return octet;
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int read = stream.read(buffer, offset, length);
      if (read > 0) {
        add(read);
      }
      return read;
    } catch (IOException e) {
      throw told(e);
    }
  }

  /// A body that cannot be read further is the client's doing, whatever the container calls it.
  private static IOException told(IOException failure) {
    return failure instanceof BadRequestException || failure instanceof ClientAbortException
        ? failure
        : new ClientAbortException(failure);
  }

  private void add(int read) {
    count += read;
    if (count > max) {
      throw BoundedRequest.tooLarge(max);
    }
  }

  @Override
  public int available() throws IOException {
    return stream.available();
  }

  @Override
  public boolean isFinished() {
    return stream.isFinished();
  }

  @Override
  public boolean isReady() {
    return stream.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    stream.setReadListener(listener);
  }
}
