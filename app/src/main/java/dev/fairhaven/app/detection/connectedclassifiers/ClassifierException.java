package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import java.time.Duration;

/// Why a classifier returned no scores. The message quotes neither the input nor the response.
public final class ClassifierException extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final boolean isAboutInput;
  private final Duration pause;

  private ClassifierException(Reason reason, String message, boolean isAboutInput, Duration pause) {
    super(message);
    this.reason = reason;
    this.isAboutInput = isAboutInput;
    this.pause = pause;
  }

  /// The classifier is not working, whatever the input.
  public static ClassifierException down(Reason reason, String message) {
    return new ClassifierException(reason, message, false, Duration.ZERO);
  }

  /// The classifier asks for a pause, such as with a rate limit.
  public static ClassifierException leaveAlone(String message, Duration pause) {
    return new ClassifierException(Reason.REFUSED, message, false, pause);
  }

  /// The classifier works, but rejects this input. Does not count as a failure, because the authors
  /// of texts must not be able to trip its circuit breaker.
  public static ClassifierException aboutInput(Reason reason, String message) {
    return new ClassifierException(reason, message, true, Duration.ZERO);
  }

  ClassifierResult.Unavailable answer() {
    return new ClassifierResult.Unavailable(reason, String.valueOf(getMessage()));
  }

  public Reason reason() {
    return reason;
  }

  public boolean isAboutInput() {
    return isAboutInput;
  }

  /// Zero if it does not ask for a pause.
  public Duration pause() {
    return pause;
  }
}
