package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.Uuid7;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs failures nobody expected, under an id that the caller is shown. Messages of others may
/// quote what a request held, so the log gets classes and stack frames only.
public final class Incidents {

  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
  private static final String OWN_CODE = "dev.fairhaven.";
  private static final int FRAMES_MAX = 40;
  private static final int CAUSES_MAX = 8;

  private Incidents() {}

  /// Logs `failure` and returns the incident's id.
  public static String log(Throwable failure) {
    var id = Uuid7.next().toString();
    LOG.error("incident {}: {}", id, describe(failure));
    return id;
  }

  /// The classes, our own messages and the stack frames of `failure` and its causes.
  static String describe(Throwable failure) {
    var text = new StringBuilder();
    Throwable cause = failure;
    for (int i = 0; cause != null && i < CAUSES_MAX; i++) {
      describeOne(cause, text);
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static void describeOne(Throwable failure, StringBuilder text) {
    text.append(failure.getClass().getName());
    if (failure instanceof SQLException sql) {
      text.append(" SQLSTATE ").append(sql.getSQLState());
    }
    var frames = failure.getStackTrace();
    if (frames.length > 0 && frames[0].getClassName().startsWith(OWN_CODE)) {
      text.append(": ").append(failure.getMessage());
    }
    for (int i = 0; i < Math.min(frames.length, FRAMES_MAX); i++) {
      text.append("\n    at ").append(frames[i]);
    }
    text.append('\n');
  }
}
