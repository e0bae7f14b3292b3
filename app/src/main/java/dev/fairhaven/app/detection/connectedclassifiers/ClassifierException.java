package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import java.time.Duration;

/// Why a classifier gave no scores. The message quotes neither what was judged nor the answer.
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

  /// The classifier does not work, whatever it is asked.
  public static ClassifierException down(Reason reason, String message) {
    return new ClassifierException(reason, message, false, Duration.ZERO);
  }

  /// It asks to be left alone for a time.
  public static ClassifierException leaveAlone(String message, Duration pause) {
    return new ClassifierException(Reason.REFUSED, message, false, pause);
  }

  /// It works, but not with this input. Who writes texts must not be able to switch a classifier
  /// off, so this does not count as a failure of it.
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

  /// Zero where it asks for none.
  public Duration pause() {
    return pause;
  }
}
