package dev.fairhaven.app.enforcement.delivery;

import static dev.fairhaven.app.enforcement.delivery.DeliveryProblem.ENDPOINT_DISABLED;
import static dev.fairhaven.app.enforcement.delivery.DeliveryProblem.ENDPOINT_NOT_FOUND;
import static dev.fairhaven.app.enforcement.delivery.DeliveryProblem.INVALID_ENDPOINT;
import static dev.fairhaven.app.enforcement.delivery.DeliveryProblem.TOO_MANY_ENDPOINTS;

import dev.fairhaven.app.enforcement.delivery.store.DeliveryStore;
import dev.fairhaven.app.enforcement.delivery.store.EndpointStore;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The platform's addresses that take messages: creating, changing, testing them. Thread-safe.
@Component
public final class Endpoints {

  /// How long messages are signed with the former secret too, after a new one was made.
  public static final Duration ROTATION = Duration.ofHours(24);

  static final String DISABLED_BY_PERSON = "a member of staff disabled it";

  private final EndpointStore store;
  private final DeliveryStore deliveries;
  private final AuditLog audit;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final DeliverySettings settings;

  public Endpoints(
      EndpointStore store,
      DeliveryStore deliveries,
      AuditLog audit,
      TransactionOperations transactions,
      InstantSource clock,
      DeliverySettings settings) {
    this.store = store;
    this.deliveries = deliveries;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.settings = settings;
  }

  /// An endpoint and how it fares.
  ///
  /// @param pending messages that wait for it
  /// @param delivered messages it took in the last 24 hours
  /// @param dead messages it was given up on in the last 24 hours
  public record Health(Endpoint endpoint, long pending, long delivered, long dead) {}

  /// A secret just made. It is shown once and cannot be read again.
  public record Created(EndpointId id, WebhookSecret secret) {}

  /// What endpoints are called, by id.
  public Map<EndpointId, String> names() {
    return store.all().stream().collect(Collectors.toMap(Endpoint::id, Endpoint::name));
  }

  /// All endpoints, oldest first.
  public List<Health> list() {
    return store.health(clock.instant().minus(Duration.ofDays(1)));
  }

  /// @throws ProblemException with `ENDPOINT_NOT_FOUND`
  public Endpoint require(EndpointId id) {
    return store
        .find(id)
        .orElseThrow(() -> new ProblemException(ENDPOINT_NOT_FOUND, "endpoint " + id));
  }

  /// @throws ProblemException with `INVALID_ENDPOINT` or `TOO_MANY_ENDPOINTS`
  public Created create(Endpoint.Draft draft, Staff staff) {
    requireValid(draft);
    return inTransaction(
        () -> {
          if (store.countForUpdate() >= Endpoint.COUNT_MAX) {
            throw new ProblemException(TOO_MANY_ENDPOINTS, "at most " + Endpoint.COUNT_MAX);
          }
          var created = new Created(EndpointId.next(), WebhookSecret.generate());
          store.add(created.id(), draft, created.secret(), clock.instant());
          record(staff, "delivery.endpoint-created", created.id());
          return created;
        });
  }

  /// @throws ProblemException with `INVALID_ENDPOINT` or `ENDPOINT_NOT_FOUND`
  public Endpoint change(EndpointId id, Endpoint.Draft draft, Staff staff) {
    requireValid(draft);
    return inTransaction(
        () -> {
          require(id);
          store.change(id, draft);
          record(staff, "delivery.endpoint-changed", id);
          return require(id);
        });
  }

  /// Makes a new secret. The former one stays valid for [#ROTATION].
  ///
  /// @throws ProblemException with `ENDPOINT_NOT_FOUND`
  public Created rotate(EndpointId id, Staff staff) {
    return inTransaction(
        () -> {
          require(id);
          var secret = WebhookSecret.generate();
          store.rotate(id, secret, clock.instant().plus(ROTATION));
          record(staff, "delivery.secret-rotated", id);
          return new Created(id, secret);
        });
  }

  /// Stops sending to the endpoint. What waits for it is kept.
  ///
  /// @throws ProblemException with `ENDPOINT_NOT_FOUND`
  public void disable(EndpointId id, Staff staff) {
    inTransaction(
        () -> {
          require(id);
          store.disable(id, DISABLED_BY_PERSON);
          record(staff, "delivery.endpoint-disabled", id);
          return id;
        });
  }

  /// Sends to the endpoint again, beginning with what waited for it.
  ///
  /// @throws ProblemException with `ENDPOINT_NOT_FOUND`
  public void enable(EndpointId id, Staff staff) {
    inTransaction(
        () -> {
          require(id);
          store.enable(id);
          record(staff, "delivery.endpoint-enabled", id);
          return id;
        });
  }

  /// Sends a message of type `endpoint.test` to this endpoint alone.
  ///
  /// @throws ProblemException with `ENDPOINT_NOT_FOUND` or `ENDPOINT_DISABLED`
  public DeliveryId test(EndpointId id, Staff staff) {
    return inTransaction(
        () -> {
          if (!require(id).isEnabled()) {
            throw new ProblemException(ENDPOINT_DISABLED, "endpoint " + id);
          }
          record(staff, "delivery.endpoint-tested", id);
          return deliveries.addFor(id, testMessage(id), clock.instant());
        });
  }

  private OutboxMessage testMessage(EndpointId id) {
    return new OutboxMessage(
        MessageType.ENDPOINT_TEST,
        "endpoint/" + id,
        clock.instant(),
        Map.of("endpointId", id.toString()));
  }

  private void requireValid(Endpoint.Draft draft) {
    List<FieldProblem> problems = new ArrayList<>();
    EndpointUrl.problem(draft.url(), settings.allowPrivateNetworks())
        .ifPresent(expected -> problems.add(new FieldProblem("/url", expected)));
    if (draft.description().length() > Endpoint.Draft.DESCRIPTION_LENGTH_MAX) {
      problems.add(
          new FieldProblem(
              "/description", "at most " + Endpoint.Draft.DESCRIPTION_LENGTH_MAX + " characters"));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(INVALID_ENDPOINT, "see the fields", problems);
    }
  }

  private void record(Staff staff, String action, EndpointId id) {
    audit.record(new AuditEntry(staff.auditName(), action, "endpoint/" + id, Map.of()));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(_ -> work.get()));
  }
}
