package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.ProblemException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// A request whose body ends with a problem where it exceeds its bound.
final class BoundedRequest extends HttpServletRequestWrapper {

  private final long max;
  private final boolean isGzipped;
  private @Nullable ServletInputStream stream;

  private BoundedRequest(HttpServletRequest request, long max, boolean isGzipped) {
    super(request);
    this.max = max;
    this.isGzipped = isGzipped;
  }

  static BoundedRequest plain(HttpServletRequest request, long max) {
    return new BoundedRequest(request, max, false);
  }

  /// Handlers see it as if it had been sent unpacked.
  static BoundedRequest gzipped(HttpServletRequest request, long max) {
    return new BoundedRequest(request, max, true);
  }

  static ProblemException tooLarge(long max) {
    return new ProblemException(
        WebProblem.BODY_TOO_LARGE, "a body may have at most " + max + " bytes here");
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      var sent = new BoundedStream(super.getInputStream(), max);
      stream = isGzipped ? new BoundedStream(new GzipStream(sent), max) : sent;
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public int getContentLength() {
    return isGzipped ? -1 : super.getContentLength();
  }

  @Override
  public long getContentLengthLong() {
    return isGzipped ? -1 : super.getContentLengthLong();
  }

  @Override
  public @Nullable String getHeader(String name) {
    boolean isOfThePacked =
        name.equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING)
            || name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
    return isGzipped && isOfThePacked ? null : super.getHeader(name);
  }
}
