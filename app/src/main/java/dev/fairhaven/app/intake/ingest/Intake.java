package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.Incidents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Where events enter. An answer means the event and the decision about it are durable.
///
/// Idempotent on the event id: a retry gets the first answer, and nothing is decided twice.
/// Thread-safe.
@Component
public class Intake implements DisposableBean {

  static final int QUEUE_MAX = 10_000;
  public static final int BATCH_MAX = 1_000;
  static final Duration OFFER_TIMEOUT = Duration.ofSeconds(5);
  static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

  /// How long a caller waits for its answer, whatever became of the committer.
  static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  private final EventReader reader;
  private final EventCommit transaction;
  private final GroupCommit<Event, Answer> commit;

  Intake(EventReader reader, EventCommit commit) {
    this.reader = reader;
    this.transaction = commit;
    this.commit =
        new GroupCommit<>(
            "event-commit", QUEUE_MAX, BATCH_MAX, OFFER_TIMEOUT, STOP_TIMEOUT, commit::commit);
  }

  /// Accepts one event and waits until it is durable.
  ///
  /// @throws ProblemException with `INVALID_EVENT`, `OVERLOADED`, `NOT_DURABLE` or `NOT_CONFIRMED`
  public Answer accept(JsonNode body) {
    return await(commit.submit(reader.read(body)));
  }

  /// Accepts each of `bodies` by itself: one that is refused changes nothing for the others.
  ///
  /// @return one outcome per body, in order
  public List<Outcome> acceptAll(List<? extends JsonNode> bodies) {
    return submitAll(bodies).await();
  }

  /// Hands `bodies` in, in order, and does not wait until they are durable: the caller can prepare
  /// the next while these are written.
  public Submission submitAll(List<? extends JsonNode> bodies) {
    List<Pending> pending = new ArrayList<>(bodies.size());
    for (var body : bodies) {
      pending.add(isOverloaded(pending) ? pending.getLast() : submit(body));
    }
    return () -> pending.stream().map(Pending::outcome).toList();
  }

  /// Accepts `bodies` in one transaction, on the caller's thread: all or none. For a caller who
  /// needs to know at what time they are decided about, and who is the only one.
  ///
  /// @param bodies at most [#BATCH_MAX]
  /// @return one answer per body, in order
  /// @throws ProblemException with `INVALID_EVENT` or `NOT_DURABLE`
  public List<Answer> acceptTogether(List<? extends JsonNode> bodies) {
    if (bodies.size() > BATCH_MAX) {
      throw new IllegalArgumentException("at most " + BATCH_MAX + " events, got " + bodies.size());
    }
    return transaction.commit(bodies.stream().map(reader::read).toList());
  }

  /// Whether there was no room for the last one; the next would wait as long for nothing.
  private static boolean isOverloaded(List<Pending> pending) {
    return !pending.isEmpty()
        && pending.getLast() instanceof Pending.Refused(var problem)
        && problem.code() == IngestProblem.OVERLOADED;
  }

  private Pending submit(JsonNode body) {
    try {
      return new Pending.Submitted(commit.submit(reader.read(body)));
    } catch (ProblemException problem) {
      return new Pending.Refused(problem);
    }
  }

  private static Answer await(CompletableFuture<Answer> future) {
    try {
      return future.get(ANSWER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      throw new ProblemException(
          IngestProblem.NOT_DURABLE, "nothing was kept; see incident " + Incidents.log(cause(e)));
    } catch (TimeoutException _) {
      throw unconfirmed();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw unconfirmed();
    }
  }

  private static Throwable cause(ExecutionException failure) {
    return failure.getCause() == null ? failure : failure.getCause();
  }

  private static ProblemException unconfirmed() {
    return new ProblemException(
        IngestProblem.NOT_CONFIRMED, "send it again; an event that was kept gets its first answer");
  }

  @Override
  public void destroy() {
    commit.close();
  }

  /// Events that were handed in.
  public interface Submission {

    /// Waits until it is settled for each; one outcome per body, in order.
    List<Outcome> await();
  }

  /// What became of one event of several.
  public sealed interface Outcome {

    record Accepted(Answer answer) implements Outcome {}

    record Refused(ProblemException problem) implements Outcome {}
  }

  private sealed interface Pending {

    Outcome outcome();

    record Submitted(CompletableFuture<Answer> future) implements Pending {
      @Override
      public Outcome outcome() {
        try {
          return new Outcome.Accepted(await(future));
        } catch (ProblemException problem) {
          return new Outcome.Refused(problem);
        }
      }
    }

    record Refused(ProblemException problem) implements Pending {
      @Override
      public Outcome outcome() {
        return new Outcome.Refused(problem);
      }
    }
  }
}
