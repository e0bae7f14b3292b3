package dev.fairhaven.app.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Unpacks bodies, and refuses those that are too large: at once where the length is declared, and
/// while reading where it is not. A packed body is held to the same bound packed and unpacked.
final class BodyLimitFilter extends OncePerRequestFilter {

  private static final Set<String> PACKED = Set.of("gzip", "x-gzip");

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
      problems.send(BoundedRequest.tooLarge(max), request, response);
      return;
    }
    switch (encoding(request)) {
      case NONE -> chain.doFilter(BoundedRequest.plain(request, max), response);
      case GZIP -> chain.doFilter(BoundedRequest.gzipped(request, max), response);
      case OTHER -> {
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        problems.send(unknownEncoding(), null, request, response);
      }
    }
  }

  private enum Encoding {
    NONE,
    GZIP,
    OTHER
  }

  /// Forms are read by the container, which does not unpack them.
  private static Encoding encoding(HttpServletRequest request) {
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) {
      return Encoding.NONE;
    }
    return PACKED.contains(encoding.strip().toLowerCase(Locale.ROOT)) && !isForm(request)
        ? Encoding.GZIP
        : Encoding.OTHER;
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
  }

  private static Problem unknownEncoding() {
    return Problem.of(
        WebProblem.UNSUPPORTED_ENCODING,
        HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
        "Content-Encoding: expected gzip, or none, and none for forms",
        List.of());
  }

  private long bytesMax(PathContainer path) {
    return limits.entrySet().stream()
        .filter(limit -> limit.getKey().matches(path))
        .mapToLong(Map.Entry::getValue)
        .findFirst()
        .orElse(BodyLimit.USUAL_BYTES_MAX);
  }
}
