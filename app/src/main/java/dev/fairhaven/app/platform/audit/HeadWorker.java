package dev.fairhaven.app.platform.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/// Publishes a head now and then, and a last one when the product stops. A failure is logged and
/// leaves the next attempt as it was.
final class HeadWorker implements SmartLifecycle {

  /// Stops after the web server, so that the last head covers what its last requests did.
  private static final int PHASE = 0;

  private static final Logger LOG = LoggerFactory.getLogger(HeadWorker.class);

  private final HeadPublisher publisher;
  private final AuditSealer sealer;
  private final TaskScheduler scheduler;
  private final Duration every;
  private final ReentrantLock publishing = new ReentrantLock();
  private volatile @Nullable ScheduledFuture<?> running;

  HeadWorker(HeadPublisher publisher, AuditSealer sealer, TaskScheduler scheduler, Duration every) {
    this.publisher = publisher;
    this.sealer = sealer;
    this.scheduler = scheduler;
    this.every = every;
  }

  @Override
  public void start() {
    running = scheduler.scheduleWithFixedDelay(this::tryPublish, every);
  }

  void tryPublish() {
    publishing.lock();
    try {
      publisher.publish();
    } catch (IOException | RuntimeException failure) {
      LOG.error("No head of the audit log could be published; the next attempt follows", failure);
    } finally {
      publishing.unlock();
    }
  }

  @Override
  public void stop() {
    var schedule = running;
    if (schedule == null) {
      return;
    }
    running = null;
    schedule.cancel(false);
    sealAndPublish();
  }

  private void sealAndPublish() {
    try {
      sealer.sealAll();
    } catch (RuntimeException failure) {
      LOG.warn("Audit records wait for their seal until the next start", failure);
    }
    tryPublish();
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
