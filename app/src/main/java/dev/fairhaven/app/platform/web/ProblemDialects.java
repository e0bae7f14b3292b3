package dev.fairhaven.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/// The dialects that features offer.
final class ProblemDialects {

  private final List<ProblemDialect> dialects;

  ProblemDialects(List<ProblemDialect> dialects) {
    this.dialects = List.copyOf(dialects);
  }

  /// The dialect that the sender of `request` reads; none for our own form.
  Optional<ProblemDialect> of(HttpServletRequest request) {
    var path = RequestPaths.asMatched(request);
    return dialects.stream().filter(each -> each.isSpokenAt(path)).findFirst();
  }
}
