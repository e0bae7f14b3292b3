package dev.fairhaven.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/// Clients that ended the connection in the middle of a request. Nothing of ours went wrong and
/// nobody is there to be told, so they are counted, and named in the log for those who look for
/// them only: whoever connects could otherwise fill it. Thread-safe.
@Component
public final class HangUps {

  private static final Logger LOG = LoggerFactory.getLogger(HangUps.class);
  private static final int CAUSES_MAX = 16;
  private static final String COUNTED = HangUps.class.getName();

  private final LongAdder count = new LongAdder();

  /// How many there were since the start.
  public long count() {
    return count.sum();
  }

  /// Counts `failure` where it is one, once a request: the container tells of it again.
  ///
  /// @return whether it is
  boolean take(Throwable failure, HttpServletRequest request) {
    if (!isHangUp(failure)) {
      return false;
    }
    if (request.getAttribute(COUNTED) == null) {
      request.setAttribute(COUNTED, true);
      count.increment();
      LOG.debug("a client hung up");
    }
    return true;
  }

  private static boolean isHangUp(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < CAUSES_MAX; i++) {
      if (cause instanceof ClientAbortException
          || cause instanceof EOFException
          || DisconnectedClientHelper.isClientDisconnectedException(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
