package dev.fairhaven.app.intake.imports;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One import on its way: while some batches are being made durable, the next are read and checked.
/// Batches are settled in the order of the file, so that everything before a checkpoint is dealt
/// with. Not thread-safe; used once.
final class ImportRun {

  /// How many batches may be read ahead of what is durable.
  static final int IN_FLIGHT_MAX = 4;

  /// How often progress is kept: after a crash, at most this much is read again.
  private static final Duration KEEP_EVERY = Duration.ofSeconds(1);

  private final MappedFile file;
  private final RejectedRows rejectedRows;
  private final Target target;
  private final Checkpoint start;
  private final Consumer<Checkpoint> keep;
  private final InstantSource clock;
  private final ImportListener listener;

  private final Deque<Batch> inFlight = new ArrayDeque<>();
  private final Map<String, Long> verdicts = new TreeMap<>();
  private long accepted;
  private long rejected;
  private Instant keptAt;

  ImportRun(
      MappedFile file,
      RejectedRows rejectedRows,
      Target target,
      Checkpoint start,
      Consumer<Checkpoint> keep,
      InstantSource clock,
      ImportListener listener) {
    this.file = file;
    this.rejectedRows = rejectedRows;
    this.target = target;
    this.start = start;
    this.keep = keep;
    this.clock = clock;
    this.listener = listener;
    this.keptAt = clock.instant();
  }

  /// @param limit how many rows to deal with at most
  ImportResult all(long limit) throws IOException {
    long left = limit;
    boolean isFinished = false;
    while (left > 0 && !isFinished && !listener.isStopAsked()) {
      var rows = read((int) Math.min(left, Target.BATCH_MAX));
      left -= rows.size();
      isFinished = rows.size() < Target.BATCH_MAX && left > 0;
      submit(rows);
    }
    while (!inFlight.isEmpty()) {
      settle(inFlight.removeFirst());
    }
    keep(isFinished);
    return new ImportResult(start.rows(), accepted, rejected, verdicts, isFinished);
  }

  private List<MappedRow> read(int count) throws IOException {
    var rows = new ArrayList<MappedRow>(count);
    for (var row = file.next(); row != null; row = rows.size() < count ? file.next() : null) {
      rows.add(row);
    }
    return rows;
  }

  private void submit(List<MappedRow> rows) throws IOException {
    var events =
        rows.stream()
            .filter(MappedRow.ToEvent.class::isInstance)
            .map(row -> ((MappedRow.ToEvent) row).body())
            .toList();
    inFlight.add(new Batch(rows, target.submit(events)));
    if (inFlight.size() == IN_FLIGHT_MAX) {
      settle(inFlight.removeFirst());
    }
  }

  private void settle(Batch batch) throws IOException {
    var outcomes = batch.outcomes.get().iterator();
    for (var row : batch.rows) {
      switch (row) {
        case MappedRow.Unusable(var rejection) -> reject(rejection);
        case MappedRow.ToEvent(var place, var values, _) -> settle(place, values, outcomes.next());
      }
    }
    listener.progressed(accepted, rejected, file.fractionRead());
    if (!clock.instant().isBefore(keptAt.plus(KEEP_EVERY))) {
      keep(false);
    }
  }

  private void settle(Row.Place place, Values values, Target.Settled outcome) {
    switch (outcome) {
      case Target.Settled.Accepted(var verdict) -> {
        accepted++;
        verdicts.merge(verdict, 1L, Long::sum);
      }
      case Target.Settled.Refused(var reason) -> reject(Rejection.of(place, values, reason));
    }
  }

  private void reject(Rejection rejection) {
    rejected++;
    rejectedRows.add(rejection);
  }

  private void keep(boolean isFinished) throws IOException {
    long bytes = rejectedRows.flush();
    keep.accept(
        new Checkpoint(
            start.rows() + accepted + rejected, start.rejected() + rejected, bytes, isFinished));
    keptAt = clock.instant();
  }

  /// @param outcomes waits for those of the rows that are events, in order
  private record Batch(List<MappedRow> rows, Supplier<List<Target.Settled>> outcomes) {}
}
