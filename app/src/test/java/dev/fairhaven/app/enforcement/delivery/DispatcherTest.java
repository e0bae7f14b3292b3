package dev.fairhaven.app.enforcement.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fairhaven.app.enforcement.delivery.Delivery.Filter;
import dev.fairhaven.app.enforcement.delivery.Delivery.State;
import dev.fairhaven.app.enforcement.delivery.store.DeliveryStore;
import dev.fairhaven.app.enforcement.delivery.store.EndpointStore;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole way of a message, over a real database; only the network is told what to say.
class DispatcherTest {

  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final Staff ENGINEER = new Staff(StaffId.next(), "Robin", Role.ENGINEER);
  static final Duration PATIENCE = Duration.ofSeconds(20);

  final DataSource database = TestPostgres.freshDataSource();
  final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(database));
  final List<AuditEntry> audited = new CopyOnWriteArrayList<>();
  final List<Sender.Request> sent = new CopyOnWriteArrayList<>();
  final JdbcClient jdbc = JdbcClient.create(database);
  final EndpointStore endpointStore = new EndpointStore(jdbc);
  final DeliveryStore store = new DeliveryStore(jdbc, () -> this.now);
  final Endpoints endpoints =
      new Endpoints(
          endpointStore,
          store,
          audited::add,
          transactions,
          () -> this.now,
          new DeliverySettings(true));
  final Deliveries deliveries =
      new Deliveries(store, endpoints, audited::add, transactions, () -> this.now);

  volatile Instant now = NOON;
  volatile Function<Sender.Request, Reply> network = _ -> answered(204);
  Dispatcher dispatcher = dispatcher();

  Dispatcher dispatcher() {
    return new Dispatcher(
        store,
        endpointStore,
        request -> {
          sent.add(request);
          return network.apply(request);
        },
        audited::add,
        transactions,
        () -> this.now);
  }

  @AfterEach
  void stop() throws InterruptedException {
    dispatcher.destroy();
  }

  @Test
  void sendsAMessageToEveryEndpointThatTakesItsType() {
    var everything = endpoint("everything");
    var reversals = endpoint("reversals", MessageType.DECISION_REVERSED);
    add(MessageType.DECISION_ENFORCED, MessageType.DECISION_REVERSED);
    dispatchUntil(() -> count(State.DELIVERED) == 3);

    assertThat(list(everything)).hasSize(2);
    assertThat(list(reversals))
        .extracting(Delivery::type)
        .containsExactly(MessageType.DECISION_REVERSED);
  }

  @Test
  void sendsNothingOfATransactionThatIsRolledBack() {
    endpoint("everything");
    transactions.executeWithoutResult(
        transaction -> {
          add(MessageType.DECISION_ENFORCED);
          transaction.setRollbackOnly();
        });
    assertThat(dispatcher.dispatch()).isZero();
    assertThat(deliveries.list(Filter.NONE)).isEmpty();
  }

  @Test
  void triesAgainUnderTheSameIdUntilItIsTaken() {
    endpoint("everything");
    network = _ -> answered(503);
    add(MessageType.DECISION_ENFORCED);
    dispatchUntil(() -> only().attempts() == 1);
    assertThat(dispatcher.dispatch()).isZero();
    assertThat(only().lastStatus()).isEqualTo(503);

    now = now.plusSeconds(6);
    network = _ -> answered(200);
    dispatchUntil(() -> count(State.DELIVERED) == 1);

    assertThat(sent).hasSize(2);
    assertThat(sent.get(0).headers().get("webhook-id"))
        .isEqualTo(sent.get(1).headers().get("webhook-id"));
    assertThat(deliveries.require(only().id()).attempts())
        .extracting(Delivery.Attempt::status)
        .containsExactly(200, 503);
  }

  @Test
  void buriesWhatIsNeverTakenAndReplaysItOnDemand() {
    endpoint("everything");
    network = _ -> new Reply.NoAnswer("the connection was refused");
    add(MessageType.DECISION_ENFORCED);
    for (int attempt = 1; attempt <= RetrySchedule.DELAYS.size() + 1; attempt++) {
      int expected = attempt;
      dispatchUntil(() -> only().attempts() == expected);
      now = now.plus(Duration.ofHours(7));
      now = now.isBefore(only().dueAt()) ? only().dueAt() : now;
    }
    assertThat(only().state()).isEqualTo(State.DEAD);

    network = _ -> answered(200);
    deliveries.replay(only().id(), ENGINEER);
    dispatchUntil(() -> only().state() == State.DELIVERED);
    assertThat(sent.stream().map(request -> request.headers().get("webhook-id")).distinct())
        .hasSize(1);
    assertThat(audited).extracting(AuditEntry::action).contains("delivery.replayed");
  }

  @Test
  void disablesAnEndpointThatIsGoneAndKeepsWhatWaitsForIt() {
    var id = endpoint("everything");
    network = _ -> answered(410);
    add(MessageType.DECISION_ENFORCED);
    dispatchUntil(() -> !endpoints.require(id).isEnabled());
    assertThat(endpoints.require(id).disabledBecause()).isEqualTo("it answered 410 Gone");
    assertThat(audited).extracting(AuditEntry::actor).contains("platform");

    var dead = only().id();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> deliveries.replay(dead, ENGINEER))
        .satisfies(e -> assertThat(e.code()).isEqualTo(DeliveryProblem.ENDPOINT_DISABLED));
    network = _ -> answered(204);
    endpoints.enable(id, ENGINEER);
    deliveries.replay(dead, ENGINEER);
    dispatchUntil(() -> only().state() == State.DELIVERED);
  }

  @Test
  void sendsAgainWhatADeadProcessHeld() {
    endpoint("everything");
    add(MessageType.DECISION_ENFORCED);
    var lost = store.claim(now, now.plus(Dispatcher.LEASE), Map.of(), 8, 8);
    assertThat(lost).hasSize(1);
    assertThat(dispatcher.dispatch()).isZero();

    now = now.plus(Dispatcher.LEASE);
    dispatchUntil(() -> count(State.DELIVERED) == 1);

    var late = new Delivery.Attempt(1, NOON, 1, 500, null, "");
    assertThat(store.record(lost.getFirst(), late, State.PENDING, now, now)).isFalse();
    assertThat(only().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void letsASlowEndpointHoldUpNoOther() throws InterruptedException {
    var slow = endpoint("slow");
    endpoint("quick");
    var release = new CountDownLatch(1);
    network = request -> request.url().endsWith("slow") ? wait(release) : answered(204);
    for (int i = 0; i < 3 * Dispatcher.IN_FLIGHT_PER_ENDPOINT_MAX; i++) {
      add(MessageType.DECISION_ENFORCED);
    }
    dispatchUntil(() -> count(State.DELIVERED) == 3L * Dispatcher.IN_FLIGHT_PER_ENDPOINT_MAX);
    assertThat(sent.stream().filter(request -> request.url().endsWith("slow")))
        .hasSize(Dispatcher.IN_FLIGHT_PER_ENDPOINT_MAX);
    release.countDown();
    dispatchUntil(
        () -> list(slow).stream().allMatch(delivery -> delivery.state() == State.DELIVERED));
  }

  @Test
  void signsWithBothSecretsDuringARotation() {
    var id = endpoint("everything");
    endpoints.rotate(id, ENGINEER);
    add(MessageType.DECISION_ENFORCED);
    dispatchUntil(() -> count(State.DELIVERED) == 1);
    assertThat(signatures(sent.getFirst())).hasSize(2);

    now = now.plus(Endpoints.ROTATION);
    endpoints.test(id, ENGINEER);
    dispatchUntil(() -> count(State.DELIVERED) == 2);
    assertThat(signatures(sent.getLast())).hasSize(1);
  }

  @Test
  void sendsATestToOneEndpointWhateverItTakes() {
    var id = endpoint("reversals", MessageType.DECISION_REVERSED);
    endpoint("everything");
    endpoints.test(id, ENGINEER);
    dispatchUntil(() -> count(State.DELIVERED) == 1);

    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().body())
        .isEqualTo(
            """
            {"type":"endpoint.test","timestamp":"2026-01-01T12:00:00Z","data":{"endpointId":"%s"}}\
            """
                .formatted(id));
  }

  @Test
  void forgetsOldMessagesButNotThoseThatWait() {
    var id = endpoint("everything");
    add(MessageType.DECISION_ENFORCED);
    dispatchUntil(() -> count(State.DELIVERED) == 1);
    endpoints.disable(id, ENGINEER);
    endpoints.enable(id, ENGINEER);
    add(MessageType.DECISION_REVERSED);

    var later = now.plus(Duration.ofDays(31));
    assertThat(store.prune(later, 100)).isOne();
    assertThat(only().type()).isEqualTo(MessageType.DECISION_REVERSED);
  }

  @Test
  void countsHowEndpointsFare() {
    endpoint("everything");
    add(MessageType.DECISION_ENFORCED, MessageType.DECISION_ENFORCED);
    dispatchUntil(() -> count(State.DELIVERED) == 2);
    network = _ -> answered(500);
    add(MessageType.DECISION_ENFORCED);
    dispatchUntil(() -> endpoints.list().getFirst().endpoint().failingSince() != null);

    var health = endpoints.list().getFirst();
    assertThat(health.delivered()).isEqualTo(2);
    assertThat(health.pending()).isOne();
    assertThat(health.dead()).isZero();
  }

  @Test
  void refusesAnEndpointThatCannotBeUsed() {
    var draft = new Endpoint.Draft("ftp://example.org", "x".repeat(300), Set.of());
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> endpoints.create(draft, ENGINEER))
        .satisfies(e -> assertThat(e.fields()).hasSize(2));
  }

  @Test
  void holdsNoMoreEndpointsThanItMay() {
    for (int i = 0; i < Endpoint.COUNT_MAX; i++) {
      endpoint("n" + i);
    }
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> endpoint("one too many"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(DeliveryProblem.TOO_MANY_ENDPOINTS));
  }

  private static List<String> signatures(Sender.Request request) {
    return List.of(request.headers().getOrDefault("webhook-signature", "").split(" "));
  }

  private static Reply answered(int status) {
    return new Reply.Answered(status, null, "");
  }

  private static Reply wait(CountDownLatch release) {
    try {
      assertThat(release.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      return answered(204);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private EndpointId endpoint(String path, MessageType... types) {
    var draft =
        new Endpoint.Draft("https://example.org/" + path.replace(' ', '-'), path, Set.of(types));
    return endpoints.create(draft, ENGINEER).id();
  }

  private void add(MessageType... types) {
    store.add(
        List.of(types).stream()
            .map(type -> new OutboxMessage(type, "decision/1", now, Map.of("n", 1)))
            .toList());
  }

  private List<Delivery> list(EndpointId endpoint) {
    return deliveries.list(new Filter(endpoint, null, null, null));
  }

  private long count(State state) {
    return deliveries.list(new Filter(null, null, state, null)).size();
  }

  private Delivery only() {
    var all = deliveries.list(Filter.NONE);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void dispatchUntil(BooleanSupplier condition) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited " + PATIENCE).isLessThan(deadline);
      dispatcher.dispatch();
      Thread.onSpinWait();
    }
  }
}
