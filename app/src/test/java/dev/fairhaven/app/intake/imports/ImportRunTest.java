package dev.fairhaven.app.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.intake.imports.Target.Settled;
import dev.fairhaven.app.shell.setup.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ImportRunTest {

  private static final int ROWS = 10_500;
  private static final long ALL = Long.MAX_VALUE;
  private static final MappingSpec MAPPING =
      MappingFile.parse("{event-type: post.created, id: 'r{row}', actor: 'account:a'}");

  @TempDir private Path directory;
  private final FakeTarget target = new FakeTarget();
  private Path file = Path.of("");
  private Path rejected = Path.of("");
  private Checkpoint kept = Checkpoint.START;
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");

  @BeforeEach
  void writeFile() throws IOException {
    file = directory.resolve("posts.csv");
    rejected = directory.resolve("rejected.jsonl");
    var rows = IntStream.rangeClosed(1, ROWS).mapToObj(row -> row % 1_000 == 5 ? "a,b" : "x" + row);
    Files.writeString(file, "text\n" + rows.collect(Collectors.joining("\n")));
  }

  @Test
  void handsEveryUsableRowInOnceAndInOrder() throws IOException {
    var result = run(ALL);
    assertThat(target.ids()).isEqualTo(usableIds());
    assertThat(result)
        .isEqualTo(new ImportResult(0, ROWS - 11, 11, Map.of("allow", (long) ROWS - 11), true));
    assertThat(kept.rows()).isEqualTo(ROWS);
    assertThat(kept.isFinished()).isTrue();
  }

  @Test
  void readsAheadNoFurtherThanItsBound() throws IOException {
    run(ALL);
    assertThat(target.inFlightMax).isLessThanOrEqualTo(ImportRun.IN_FLIGHT_MAX).isGreaterThan(1);
  }

  @Test
  void keepsRejectedRowsWithPlaceReasonAndContent() throws IOException {
    target.refused = "r7";
    run(20);
    assertThat(rejectedLines())
        .containsExactly(
            "{\"line\":6,\"row\":5,\"reason\":\"expected 1 cells, found 2\",\"text\":\"a,b\"}",
            "{\"line\":8,\"row\":7,\"reason\":\"no good\",\"content\":{\"text\":\"x7\"}}");
  }

  @Test
  void stopsAtTheLimitAndGoesOnFromThere() throws IOException {
    run(1_500);
    assertThat(kept.rows()).isEqualTo(1_500);
    assertThat(kept.isFinished()).isFalse();
    run(ALL);
    assertThat(target.ids()).isEqualTo(usableIds());
    assertThat(rejectedLines()).hasSize(11);
  }

  @Test
  void losesNothingWhenItBreaksOff() throws IOException {
    target.failsAtBatch = 7;
    assertThatThrownBy(() -> run(ALL)).hasMessage("broken off");
    assertThat(kept.rows()).isEqualTo(6_000);
    target.failsAtBatch = -1;
    run(ALL);
    assertThat(target.ids().stream().distinct()).isEqualTo(usableIds());
    assertThat(rejectedLines()).hasSize(11);
  }

  @Test
  void keepsProgressOnlyOfWhatIsSettled() throws IOException {
    target.onSettle = () -> assertThat(kept.rows()).isLessThanOrEqualTo(target.settledRows);
    run(ALL);
  }

  private ImportResult run(long limit) throws IOException {
    var types = new Templates().get("mixed");
    var compiler = new MappingCompiler(types.eventTypes(), types.itemTypes());
    InstantSource clock = () -> now = now.plusSeconds(1);
    try (var mapped = MappedFile.open(file, MAPPING, compiler, clock);
        var rows = new RejectedRows(rejected, kept.rejectedBytes())) {
      mapped.skip(kept.rows());
      return new ImportRun(
              mapped, rows, target, kept, each -> kept = each, clock, new SilentListener())
          .all(limit);
    }
  }

  private List<String> rejectedLines() throws IOException {
    return Files.readAllLines(rejected);
  }

  private static List<String> usableIds() {
    return IntStream.rangeClosed(1, ROWS)
        .filter(row -> row % 1_000 != 5)
        .mapToObj(row -> "r" + row)
        .toList();
  }

  /// Allows everything but one id, and breaks off when told.
  private static final class FakeTarget implements Target {

    private final List<ObjectNode> settled = new ArrayList<>();
    private Runnable onSettle = () -> {};
    private String refused = "";
    private int failsAtBatch = -1;
    private int batches;
    private int inFlight;
    private int inFlightMax;
    private long settledRows;

    @Override
    public Supplier<List<Settled>> submit(List<ObjectNode> events) {
      inFlightMax = Math.max(inFlightMax, ++inFlight);
      int batch = ++batches;
      return () -> settle(batch, events);
    }

    private List<Settled> settle(int batch, List<ObjectNode> events) {
      if (batch == failsAtBatch) {
        throw new IllegalStateException("broken off");
      }
      inFlight--;
      settled.addAll(events);
      settledRows += Target.BATCH_MAX;
      onSettle.run();
      return events.stream().map(this::outcome).toList();
    }

    private Settled outcome(ObjectNode event) {
      return event.get("id").stringValue().equals(refused)
          ? new Settled.Refused("no good")
          : new Settled.Accepted("allow");
    }

    List<String> ids() {
      return settled.stream().map(event -> event.get("id").stringValue()).toList();
    }
  }

  private static final class SilentListener implements ImportListener {

    @Override
    public void resumed(long rows) {}

    @Override
    public void unseenColumns(List<String> unseen, List<String> seen) {}

    @Override
    public void progressed(long accepted, long rejected, double fraction) {}

    @Override
    public boolean isStopAsked() {
      return false;
    }
  }
}
