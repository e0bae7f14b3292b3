package dev.fairhaven.app.review.station;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the review station, under `fairhaven.review`.
///
/// @param undoWindow how long a decision can be undone; zero carries it out immediately
@ConfigurationProperties("fairhaven.review")
public record ReviewSettings(@DefaultValue("10s") Duration undoWindow) {

  public static final Duration UNDO_WINDOW_MAX = Duration.ofMinutes(10);

  public ReviewSettings {
    if (undoWindow.isNegative() || undoWindow.compareTo(UNDO_WINDOW_MAX) > 0) {
      throw new IllegalArgumentException(
          "fairhaven.review.undo-window must be 0 to " + UNDO_WINDOW_MAX + ", got " + undoWindow);
    }
  }
}
