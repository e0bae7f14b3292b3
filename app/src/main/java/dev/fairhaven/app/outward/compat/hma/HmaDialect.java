package dev.fairhaven.app.outward.compat.hma;

import dev.fairhaven.app.platform.web.Problem;
import dev.fairhaven.app.platform.web.ProblemDialect;
import org.springframework.stereotype.Component;

/// Problems in the form that clients of Hasher-Matcher-Actioner know.
@Component
final class HmaDialect implements ProblemDialect {

  /// Below which its API is spoken.
  static final String PREFIX = "/v1/hma";

  /// @param code ours, for programs that know it
  record Body(String message, String code) {}

  @Override
  public boolean isSpokenAt(String path) {
    return path.startsWith(PREFIX + "/");
  }

  @Override
  public Body body(Problem problem) {
    return new Body(problem.detail(), problem.code());
  }
}
