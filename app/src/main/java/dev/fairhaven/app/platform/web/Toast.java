package dev.fairhaven.app.platform.web;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A short message that the next page shows in a corner.
///
/// @param message one sentence: what was done
/// @param undoAction where the undo button posts to; null where nothing can be undone
/// @param undoSeconds how long the undo button stays
public record Toast(String message, @Nullable String undoAction, long undoSeconds)
    implements Serializable {

  public static Toast of(String message) {
    return new Toast(message, null, 0);
  }

  public static Toast undoable(String message, String undoAction, Duration window) {
    return new Toast(message, undoAction, window.toSeconds());
  }
}
