package dev.fairhaven.app.shell.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// One connection that sends JSON and waits for the answer, again and again. Knows as much of
/// HTTP/1.1 as that takes, so that the client costs little of the machine it shares with what it
/// measures. Not thread-safe.
final class HttpConnection implements Closeable {

  static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final int LINE_BYTES_MAX = 8_192;
  private static final int BODY_BYTES_MAX = 16 << 20;

  private final Socket socket;
  private final InputStream input;
  private final OutputStream output;
  private final byte[] head;

  private HttpConnection(Socket socket, byte[] head) throws IOException {
    this.socket = socket;
    this.input = new BufferedInputStream(socket.getInputStream());
    this.output = socket.getOutputStream();
    this.head = head;
  }

  /// @param url of the endpoint, with scheme `http`
  static HttpConnection open(URI url, String key) throws IOException {
    var socket = new Socket();
    try {
      int port = url.getPort() < 0 ? 80 : url.getPort();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) TIMEOUT.toMillis());
      socket.connect(new InetSocketAddress(url.getHost(), port), (int) TIMEOUT.toMillis());
      return new HttpConnection(socket, head(url, port, key));
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static byte[] head(URI url, int port, String key) {
    var head =
        """
        POST %s HTTP/1.1
        Host: %s:%d
        Authorization: Bearer %s
        Content-Type: application/json
        Content-Length:\s"""
            .formatted(url.getPath(), url.getHost(), port, key);
    return head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  /// Sends `body` and reads the whole answer; its status.
  int post(byte[] body) throws IOException {
    output.write(request(body));
    return readAnswer();
  }

  private byte[] request(byte[] body) {
    var length = (body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    var request = new byte[head.length + length.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(length, 0, request, head.length, length.length);
    System.arraycopy(body, 0, request, head.length + length.length, body.length);
    return request;
  }

  private int readAnswer() throws IOException {
    int status = Integer.parseInt(readLine().split(" ", 3)[1]);
    int length = 0;
    boolean isChunked = false;
    for (var line = readLine(); !line.isEmpty(); line = readLine()) {
      var field = line.toLowerCase(Locale.ROOT);
      if (field.startsWith("content-length:")) {
        length = Integer.parseInt(field.substring("content-length:".length()).strip());
      } else if (field.startsWith("transfer-encoding:")) {
        isChunked = field.endsWith("chunked");
      }
    }
    if (isChunked) {
      skipChunks();
    } else {
      skip(length);
    }
    return status;
  }

  private void skipChunks() throws IOException {
    int size;
    do {
      size = Integer.parseInt(readLine(), 16);
      skip(size);
      readLine();
    } while (size > 0);
  }

  private void skip(int length) throws IOException {
    if (length < 0 || length > BODY_BYTES_MAX) {
      throw new IOException("answer of " + length + " bytes");
    }
    input.skipNBytes(length);
  }

  private String readLine() throws IOException {
    var line = new StringBuilder();
    for (int next = input.read(); next != '\n'; next = input.read()) {
      if (next < 0 || line.length() == LINE_BYTES_MAX) {
        throw new EOFException("the answer broke off");
      }
      line.append((char) next);
    }
    return line.isEmpty() ? "" : line.substring(0, line.length() - 1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
