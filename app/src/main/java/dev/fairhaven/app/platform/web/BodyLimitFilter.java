package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Refuses bodies that are too large: at once where the length is declared, and while reading where
/// it is not.
final class BodyLimitFilter extends OncePerRequestFilter {

  private final Map<PathPattern, Long> limits;
  private final Problems problems;

  BodyLimitFilter(List<BodyLimit> limits, Problems problems) {
    this.limits =
        limits.stream()
            .collect(
                Collectors.toMap(
                    limit -> PathPatternParser.defaultInstance.parse(limit.path()),
                    BodyLimit::bytesMax));
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long max = bytesMax(PathContainer.parsePath(request.getRequestURI()));
    if (request.getContentLengthLong() > max) {
      problems.send(tooLarge(max), request, response);
    } else {
      chain.doFilter(new Limited(request, max), response);
    }
  }

  private long bytesMax(PathContainer path) {
    return limits.entrySet().stream()
        .filter(limit -> limit.getKey().matches(path))
        .mapToLong(Map.Entry::getValue)
        .findFirst()
        .orElse(BodyLimit.USUAL_BYTES_MAX);
  }

  private static ProblemException tooLarge(long max) {
    return new ProblemException(
        WebProblem.BODY_TOO_LARGE, "a body may have at most " + max + " bytes here");
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final long max;

    Limited(HttpServletRequest request, long max) {
      super(request);
      this.max = max;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream(), max);
    }
  }

  private static final class LimitedStream extends ServletInputStream {

    private final ServletInputStream stream;
    private final long max;
    private long count;

    LimitedStream(ServletInputStream stream, long max) {
      this.stream = stream;
      this.max = max;
    }

    @Override
    public int read() throws IOException {
      int octet = stream.read();
      if (octet >= 0) {
        add(1);
      }
      return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = stream.read(buffer, offset, length);
      if (read > 0) {
        add(read);
      }
      return read;
    }

    private void add(int read) {
      count += read;
      if (count > max) {
        throw tooLarge(max);
      }
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
}
