package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.AccessProblem;
import dev.fairhaven.app.platform.access.ApiCaller;
import dev.fairhaven.app.platform.access.ApiKeyDirectory;
import dev.fairhaven.app.platform.access.RateLimits;
import dev.fairhaven.app.platform.kernel.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out which API key a `/v1` request was made with, and holds the key to its rate. A request
/// without any key passes: the handler may be public, and the access check refuses it otherwise.
final class ApiKeyFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final ApiKeyDirectory keys;
  private final RateLimits limits;
  private final Problems problems;
  private final ProblemDialects dialects;

  ApiKeyFilter(
      ApiKeyDirectory keys, RateLimits limits, Problems problems, ProblemDialects dialects) {
    this.keys = keys;
    this.limits = limits;
    this.problems = problems;
    this.dialects = dialects;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      var secret = secret(request);
      if (secret != null) {
        admit(requireCaller(secret), response);
      }
    } catch (ProblemException refused) {
      problems.send(refused, request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  /// The key that came with the request, whatever it is worth; null where none did.
  private @Nullable String secret(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header == null) {
      boolean mayBeParameter =
          dialects.of(request).filter(ProblemDialect::takesKeyAsParameter).isPresent();
      return mayBeParameter ? request.getParameter("key") : null;
    }
    return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : "";
  }

  private ApiCaller requireCaller(String secret) {
    return keys.find(secret)
        .orElseThrow(
            () ->
                new ProblemException(
                    AccessProblem.KEY_NEEDED, "the API key is unknown or revoked"));
  }

  /// Adds the rate limit's headers (draft-ietf-httpapi-ratelimit-headers) and lets the caller in.
  private void admit(ApiCaller caller, HttpServletResponse response) {
    var outcome = limits.count(caller);
    response.setHeader("RateLimit-Policy", "\"key\";q=" + caller.requestsPerMinute() + ";w=60");
    response.setHeader(
        "RateLimit", "\"key\";r=" + outcome.remaining() + ";t=" + outcome.resetSeconds());
    if (!outcome.isTaken()) {
      response.setHeader("Retry-After", Long.toString(outcome.retrySeconds()));
      throw new ProblemException(
          AccessProblem.RATE_LIMITED,
          "this key may make " + caller.requestsPerMinute() + " requests a minute");
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
    SecurityContextHolder.setContext(context);
  }
}
