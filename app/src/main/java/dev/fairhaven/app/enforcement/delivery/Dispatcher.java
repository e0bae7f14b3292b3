package dev.fairhaven.app.enforcement.delivery;

import dev.fairhaven.app.enforcement.delivery.store.DeliveryStore;
import dev.fairhaven.app.enforcement.delivery.store.EndpointStore;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sends what waits in the outbox. Thread-safe; any number of replicas may run one.
///
/// What is due is claimed in one short transaction, sent without any, and recorded in another. A
/// process that dies in between leaves a claim that lapses after [#LEASE], and the message is sent
/// again under the same id: at least once, never at most once.
///
/// Each endpoint has its own share of the sending threads, so that a slow one holds up no other.
@Component
public final class Dispatcher implements DisposableBean {

  /// Longer than any attempt takes, so that only a dead process loses a claim.
  static final Duration LEASE = Duration.ofSeconds(60);

  static final int IN_FLIGHT_PER_ENDPOINT_MAX = 8;
  static final int CLAIM_MAX = 64;
  static final int IN_FLIGHT_MAX = 64;

  private static final long POLL_MILLIS = 200;
  private static final long SHUTDOWN_SECONDS = 16;
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final DeliveryStore deliveries;
  private final EndpointStore endpoints;
  private final Sender sender;
  private final AuditLog audit;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<EndpointId, Integer> inFlight = new ConcurrentHashMap<>();

  public Dispatcher(
      DeliveryStore deliveries,
      EndpointStore endpoints,
      Sender sender,
      AuditLog audit,
      TransactionOperations transactions,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.sender = sender;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Starts sending whatever is due and finds room.
  ///
  /// @return how many were started
  @Scheduled(fixedDelay = POLL_MILLIS)
  public int dispatch() {
    int room = Math.min(CLAIM_MAX, IN_FLIGHT_MAX - total());
    if (room <= 0) {
      return 0;
    }
    var now = clock.instant();
    var claimed =
        deliveries.claim(
            now, now.plus(LEASE), Map.copyOf(inFlight), IN_FLIGHT_PER_ENDPOINT_MAX, room);
    claimed.forEach(this::start);
    return claimed.size();
  }

  /// Whether no attempt is under way in this process.
  public boolean isIdle() {
    return inFlight.isEmpty();
  }

  private int total() {
    return inFlight.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void start(Dispatch dispatch) {
    inFlight.merge(dispatch.endpoint(), 1, Integer::sum);
    threads.execute(
        () -> {
          try {
            attempt(dispatch);
          } catch (RuntimeException e) {
            // The claim lapses, and the message is sent again.
            LOG.error("delivery {} could not be recorded", dispatch.delivery(), e);
          } finally {
            inFlight.computeIfPresent(
                dispatch.endpoint(), (_, count) -> count == 1 ? null : count - 1);
          }
        });
  }

  private void attempt(Dispatch dispatch) {
    var sentAt = clock.instant();
    var reply = sender.send(request(dispatch, sentAt));
    var attempt = attempt(dispatch, sentAt, reply);
    var random = ThreadLocalRandom.current().nextDouble();
    var verdict = Verdict.on(reply, dispatch, clock.instant(), random);
    transactions.executeWithoutResult(_ -> record(dispatch, attempt, verdict));
  }

  static Sender.Request request(Dispatch dispatch, Instant sentAt) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", dispatch.message().toString());
    headers.put("webhook-timestamp", Long.toString(sentAt.getEpochSecond()));
    headers.put(
        "webhook-signature",
        Signature.header(dispatch.secrets(), dispatch.message(), sentAt, dispatch.body()));
    return new Sender.Request(dispatch.url(), headers, dispatch.body());
  }

  private Delivery.Attempt attempt(Dispatch dispatch, Instant sentAt, Reply reply) {
    int number = dispatch.attempts() + 1;
    int millis = (int) Duration.between(sentAt, clock.instant()).toMillis();
    return switch (reply) {
      case Reply.Answered(int status, _, var excerpt) ->
          new Delivery.Attempt(number, sentAt, millis, status, null, excerpt);
      case Reply.NoAnswer(var reason) ->
          new Delivery.Attempt(number, sentAt, millis, null, reason, "");
    };
  }

  private void record(Dispatch dispatch, Delivery.Attempt attempt, Verdict verdict) {
    var now = clock.instant();
    var next = verdict.retryAt() == null ? now : verdict.retryAt();
    if (!deliveries.record(dispatch, attempt, verdict.state(), next, now)) {
      return;
    }
    if (verdict.isDelivered()) {
      endpoints.markWorking(dispatch.endpoint());
    } else {
      endpoints.markFailing(dispatch.endpoint(), now);
    }
    var reason = verdict.disableBecause();
    if (reason != null && endpoints.disable(dispatch.endpoint(), reason)) {
      auditDisabled(dispatch.endpoint(), reason);
    }
  }

  private void auditDisabled(EndpointId endpoint, String reason) {
    audit.record(
        new AuditEntry(
            "platform",
            "delivery.endpoint-disabled",
            "endpoint/" + endpoint,
            Map.of("reason", reason)));
  }

  /// Lets attempts that have begun come to their end.
  @Override
  public void destroy() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
      List<Runnable> left = threads.shutdownNow();
      LOG.warn("{} deliveries were cut short; they are sent again", left.size());
    }
  }
}
