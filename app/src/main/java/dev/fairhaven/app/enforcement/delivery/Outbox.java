package dev.fairhaven.app.enforcement.delivery;

import java.util.List;

/// Where messages for the platform wait to be delivered.
public interface Outbox {

  /// Adds messages in the caller's transaction: each is sent to every endpoint that takes its type,
  /// exactly if the transaction commits. At least once, in no promised order.
  void add(List<OutboxMessage> messages);
}
