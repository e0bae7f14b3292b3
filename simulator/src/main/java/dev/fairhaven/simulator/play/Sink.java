package dev.fairhaven.simulator.play;

import dev.fairhaven.simulator.Happening;
import java.util.List;

/// Takes happenings in order.
///
/// A batch that was sent may be sent again, after a failure or a restart; ids tell.
@FunctionalInterface
public interface Sink {

  /// Returns when the batch is safely taken.
  ///
  /// @throws SinkException when it could not be delivered
  void send(List<Happening> batch) throws InterruptedException;
}
