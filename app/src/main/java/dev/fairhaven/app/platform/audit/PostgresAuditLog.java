package dev.fairhaven.app.platform.audit;

import dev.fairhaven.app.platform.audit.store.AuditTable;
import dev.fairhaven.app.platform.kernel.Uuid7;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the log in the database. Outside a transaction, an entry is one of its own.
@Component
class PostgresAuditLog implements AuditLog {

  private final AuditTable table;
  private final AuditSealer sealer;
  private final InstantSource clock;

  PostgresAuditLog(AuditTable table, AuditSealer sealer, InstantSource clock) {
    this.table = table;
    this.sealer = sealer;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRED)
  public void record(AuditEntry entry) {
    table.add(Uuid7.next(), clock.instant(), entry);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            sealer.wake();
          }
        });
  }
}
