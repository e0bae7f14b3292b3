package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/// Waits longer and longer for something that is away, about a minute in all, and then gives up.
final class Patience {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30));

  private final String complaint;
  private final Iterator<Duration> waits = WAITS.iterator();

  /// @param complaint what is wrong, for who reads the error
  Patience(String complaint) {
    this.complaint = complaint;
  }

  /// @throws ProblemException with `INTERRUPTED` when it has waited long enough
  void pause() {
    if (!waits.hasNext()) {
      throw new ProblemException(
          ImportProblem.INTERRUPTED, complaint + "; import again to go on where this stopped");
    }
    try {
      Thread.sleep(waits.next());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ImportProblem.INTERRUPTED, "stopped");
    }
  }
}
