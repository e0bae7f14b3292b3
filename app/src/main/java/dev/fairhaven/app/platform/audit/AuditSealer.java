package dev.fairhaven.app.platform.audit;

import dev.fairhaven.app.platform.audit.store.AuditTable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives committed records their place in the chain.
///
/// One sealer works at a time, on whatever replica holds the advisory lock, so recording itself
/// needs no lock and waits for nobody. Wakes after commits of this process, and looks every second
/// for records of others. Thread-safe.
@Component
public class AuditSealer implements SmartLifecycle {

  static final int BATCH_MAX = 500;

  private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
  private static final long LOCK = 0x41_55_44_49_54L;
  private static final long LOOK_EVERY_MILLIS = 1_000;
  private static final long GATHER_MILLIS = 20;
  private static final long STOP_MILLIS_MAX = 5_000;
  private static final long LOG_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final AuditTable table;
  private final TransactionTemplate transactions;
  private final Semaphore wakeups = new Semaphore(0);
  private volatile @Nullable Thread thread;
  private volatile boolean isStopping;

  /// Used by the working thread only.
  private long loggedAtNanos = System.nanoTime() - LOG_EVERY_NANOS;

  AuditSealer(AuditTable table, PlatformTransactionManager transactions) {
    this.table = table;
    this.transactions = new TransactionTemplate(transactions);
  }

  void wake() {
    if (wakeups.availablePermits() == 0) {
      wakeups.release();
    }
  }

  /// Seals everything that waits, unless another replica is at it.
  ///
  /// @return how many records were sealed
  public long sealAll() {
    long sealed = 0;
    while (true) {
      int count = sealBatch();
      sealed += count;
      if (count < BATCH_MAX) {
        return sealed;
      }
    }
  }

  private int sealBatch() {
    var count = transactions.execute(_ -> table.lockForSealing(LOCK) ? sealLocked() : 0);
    return count == null ? 0 : count;
  }

  private int sealLocked() {
    var records = table.unsealed(BATCH_MAX);
    if (records.isEmpty()) {
      return 0;
    }
    var start =
        table
            .head()
            .orElseThrow(() -> new IllegalStateException("the audit log has lost its head"));
    List<UUID> ids = new ArrayList<>(records.size());
    List<AuditHash> hashes = new ArrayList<>(records.size());
    var hash = start.hash();
    long position = start.position();
    for (var record : records) {
      hash = hash.next(++position, record);
      ids.add(record.id());
      hashes.add(hash);
    }
    table.seal(start.position() + 1, ids, hashes, new AuditHead(position, hash));
    return records.size();
  }

  @Override
  public void start() {
    isStopping = false;
    thread = Thread.ofVirtual().name("audit-sealer").start(this::work);
  }

  private void work() {
    while (!isStopping) {
      awaitWakeup();
      wakeups.drainPermits();
      trySeal();
    }
  }

  /// Waits for records, and then for those that come in at the same moment.
  private void awaitWakeup() {
    try {
      if (wakeups.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS) && !isStopping) {
        Thread.sleep(GATHER_MILLIS);
      }
    } catch (InterruptedException _) {
      isStopping = true;
    }
  }

  private void trySeal() {
    try {
      if (sealAll() > 0) {
        logHead();
      }
    } catch (DataAccessException | TransactionException failure) {
      LOG.warn("audit records wait for their seal: {}", failure.getClass().getSimpleName());
    } catch (RuntimeException | Error failure) {
      // Whatever it was, the thread must live: without it nothing is sealed until the next start.
      LOG.error("audit records wait for their seal", failure);
    }
  }

  /// A copy of the head outside the database, so that a rewritten chain can be found out. Once a
  /// minute is enough.
  private void logHead() {
    if (System.nanoTime() - loggedAtNanos < LOG_EVERY_NANOS) {
      return;
    }
    loggedAtNanos = System.nanoTime();
    table.head().ifPresent(head -> LOG.info("audit head {}", head));
  }

  @Override
  public void stop() {
    var running = thread;
    if (running == null) {
      return;
    }
    thread = null;
    isStopping = true;
    // Not interrupted: that would break the connection it is using.
    wakeups.release();
    try {
      running.join(STOP_MILLIS_MAX);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
