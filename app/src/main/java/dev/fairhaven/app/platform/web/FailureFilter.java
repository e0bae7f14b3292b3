package dev.fairhaven.app.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Around all other filters: what they throw is answered as what handlers throw is. The container
/// would answer in its own form, and log a stack trace for whoever sends a broken form.
final class FailureFilter extends OncePerRequestFilter {

  private final Problems problems;

  FailureFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(OptionsRequest.plain(request), response);
    } catch (IOException | ServletException | RuntimeException failure) {
      problems.send(unwrapped(failure), request, response);
    }
  }

  private static Throwable unwrapped(Exception failure) {
    return failure instanceof ServletException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
