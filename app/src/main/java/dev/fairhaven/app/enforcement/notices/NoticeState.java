package dev.fairhaven.app.enforcement.notices;

import java.util.Optional;

/// The lifecycle of a notice.
///
/// | state | appeal lodged | appeal denied | decision reversed |
/// |---|---|---|---|
/// | `OPEN` | `APPEALED` | | `WITHDRAWN` |
/// | `APPEALED` | | `UPHELD` | `WITHDRAWN` |
/// | `UPHELD` | | | `WITHDRAWN` |
/// | `WITHDRAWN` | | | |
public enum NoticeState {
  /// The decision stands and has not been appealed.
  OPEN,
  /// An appeal is pending review.
  APPEALED,
  /// An appeal was reviewed, and the decision stands.
  UPHELD,
  /// The decision was reversed.
  WITHDRAWN;

  enum Event {
    APPEAL_LODGED,
    APPEAL_TURNED_DOWN,
    DECISION_REVERSED
  }

  /// The state after `event`; empty if nothing changes.
  Optional<NoticeState> next(Event event) {
    return switch (event) {
      case APPEAL_LODGED -> this == OPEN ? Optional.of(APPEALED) : Optional.empty();
      case APPEAL_TURNED_DOWN -> this == APPEALED ? Optional.of(UPHELD) : Optional.empty();
      case DECISION_REVERSED -> this == WITHDRAWN ? Optional.empty() : Optional.of(WITHDRAWN);
    };
  }
}
