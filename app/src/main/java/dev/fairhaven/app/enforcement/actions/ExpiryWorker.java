package dev.fairhaven.app.enforcement.actions;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Ends expired enforcement actions shortly after their end time. Safe to run on several replicas.
@Component
public final class ExpiryWorker {

  static final int BATCH_MAX = 200;
  private static final long PERIOD_MILLIS = 2_000;

  private final Enforcement enforcement;
  private final TransactionOperations transactions;

  ExpiryWorker(Enforcement enforcement, TransactionOperations transactions) {
    this.enforcement = enforcement;
    this.transactions = transactions;
  }

  /// Ends what is due now.
  @Scheduled(fixedDelay = PERIOD_MILLIS)
  public void run() {
    boolean full = true;
    while (full) {
      full = transactions.execute(_ -> enforcement.expire(BATCH_MAX)) == BATCH_MAX;
    }
  }
}
