package dev.fairhaven.app.platform.readiness.web;

import dev.fairhaven.app.platform.access.Public;
import dev.fairhaven.app.platform.readiness.Readiness;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers whether the process lives, and whether it can take events. No more, since anybody may
/// ask; the log says why.
@RestController
class ReadinessProbes {

  private static final String WHY = "Load balancers and supervisors ask without signing in.";

  private final Readiness readiness;

  ReadinessProbes(Readiness readiness) {
    this.readiness = readiness;
  }

  @GetMapping("/livez")
  @Public(WHY)
  ResponseEntity<String> live() {
    return answer(HttpStatus.OK, "alive");
  }

  @GetMapping("/readyz")
  @Public(WHY)
  ResponseEntity<String> ready() {
    return readiness.isReady()
        ? answer(HttpStatus.OK, "ready")
        : answer(HttpStatus.SERVICE_UNAVAILABLE, "not ready");
  }

  private static ResponseEntity<String> answer(HttpStatus status, String word) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(word + "\n");
  }
}
