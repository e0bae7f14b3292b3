package dev.fairhaven.app.platform.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.readiness.store.ProbeTable;
import dev.fairhaven.app.testing.Wiring;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ReadinessTest {

  private final Wiring wiring = Wiring.of(ProbeTable.class);
  private final AtomicLong nanos = new AtomicLong();

  @AfterEach
  void close() {
    wiring.close();
  }

  @Test
  void isReadyWhileTheDatabaseTakesChanges() {
    var readiness = readiness(DataSize.ofBytes(1));
    assertThat(readiness.isReady()).as("before the first look").isFalse();
    readiness.look();
    assertThat(readiness.isReady()).isTrue();

    wiring.db().sql("ALTER TABLE readiness_probe RENAME TO gone").update();
    readiness.look();
    assertThat(readiness.isReady()).isFalse();

    wiring.db().sql("ALTER TABLE gone RENAME TO readiness_probe").update();
    readiness.look();
    assertThat(readiness.isReady()).isTrue();
  }

  @Test
  void isNotReadyOnADatabaseThatOnlyAnswersReads() {
    wiring
        .db()
        .sql("CREATE RULE refuse AS ON UPDATE TO readiness_probe DO INSTEAD SELECT 1 / 0")
        .update();
    var readiness = readiness(DataSize.ofBytes(1));
    assertThat(wiring.db().sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
    readiness.look();
    assertThat(readiness.isReady()).isFalse();
  }

  @Test
  void isNotReadyWhenTheDiskHasLessRoomThanItNeeds() {
    var readiness = readiness(DataSize.ofTerabytes(1_000_000));
    readiness.look();
    assertThat(readiness.isReady()).isFalse();
  }

  @Test
  void isNotReadyOnceItsWorkerHangs() {
    var readiness = readiness(DataSize.ofBytes(1));
    readiness.look();
    nanos.addAndGet(Readiness.VALID.toNanos());
    assertThat(readiness.isReady()).isFalse();
  }

  private Readiness readiness(DataSize freeMin) {
    return new Readiness(
        wiring.get(ProbeTable.class),
        new ReadinessSettings(Path.of("."), freeMin),
        InstantSource.system(),
        nanos::get);
  }
}
