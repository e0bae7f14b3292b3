package dev.fairhaven.signals.picture;

import java.io.IOException;
import java.io.Serial;

/// A picture is not read, for a reason that can be told: it passes a limit, or is of a kind that is
/// not supported. The message holds nothing of the contents.
final class RefusedException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  RefusedException(String reason) {
    super(reason);
  }
}
