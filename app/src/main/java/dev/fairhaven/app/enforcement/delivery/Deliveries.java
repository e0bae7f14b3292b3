package dev.fairhaven.app.enforcement.delivery;

import static dev.fairhaven.app.enforcement.delivery.DeliveryProblem.DELIVERY_NOT_FOUND;
import static dev.fairhaven.app.enforcement.delivery.DeliveryProblem.ENDPOINT_DISABLED;

import dev.fairhaven.app.enforcement.delivery.store.DeliveryStore;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The log of what was sent where, and sending it again. Thread-safe.
@Component
public final class Deliveries {

  public static final int PAGE_SIZE = 50;

  private final DeliveryStore store;
  private final Endpoints endpoints;
  private final AuditLog audit;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  public Deliveries(
      DeliveryStore store,
      Endpoints endpoints,
      AuditLog audit,
      TransactionOperations transactions,
      InstantSource clock) {
    this.store = store;
    this.endpoints = endpoints;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The latest deliveries that pass `filter`, newest first; at most [#PAGE_SIZE].
  public List<Delivery> list(Delivery.Filter filter) {
    return store.list(filter, PAGE_SIZE);
  }

  /// The first of the kept deliveries that an endpoint took.
  public Optional<Delivery> findFirstDelivered() {
    return store.findFirstDelivered();
  }

  /// What was sent about `subject`, such as `decision/ID`, newest first; at most [#PAGE_SIZE].
  public List<Delivery> about(String subject) {
    return store.about(subject, PAGE_SIZE);
  }

  /// @throws ProblemException with `DELIVERY_NOT_FOUND`
  public Delivery.Story require(DeliveryId id) {
    var delivery =
        store
            .find(id)
            .orElseThrow(() -> new ProblemException(DELIVERY_NOT_FOUND, "delivery " + id));
    return new Delivery.Story(
        delivery,
        endpoints.require(delivery.endpoint()),
        store.body(delivery.message()),
        store.attempts(id));
  }

  /// Sends the message to this endpoint once more, now, with the same `webhook-id`, whether it was
  /// taken or not; then retries as if it were new.
  ///
  /// @throws ProblemException with `DELIVERY_NOT_FOUND` or `ENDPOINT_DISABLED`
  public void replay(DeliveryId id, Staff staff) {
    transactions.executeWithoutResult(
        _ -> {
          var endpoint = require(id).endpoint();
          if (!endpoint.isEnabled()) {
            throw new ProblemException(ENDPOINT_DISABLED, "endpoint " + endpoint.id());
          }
          store.replay(id, clock.instant());
          audit.record(
              new AuditEntry(staff.auditName(), "delivery.replayed", "delivery/" + id, Map.of()));
        });
  }
}
