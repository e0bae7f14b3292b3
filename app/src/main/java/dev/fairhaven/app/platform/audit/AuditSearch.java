package dev.fairhaven.app.platform.audit;

import dev.fairhaven.app.platform.audit.store.AuditTable;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads the log.
@Component
public class AuditSearch {

  public static final int PAGE_MAX = 200;

  private final AuditTable table;

  AuditSearch(AuditTable table) {
    this.table = table;
  }

  /// Newest first.
  ///
  /// @param max at most 200
  public List<AuditRecord> list(AuditFilter filter, int max) {
    return table.list(filter, Math.clamp(max, 1, PAGE_MAX));
  }

  /// Where the chain ends, and what waits for it.
  public State state() {
    return new State(head(), table.countUnsealed());
  }

  /// Where the chain ends.
  public AuditHead head() {
    return table.head().orElse(AuditHead.ORIGIN);
  }

  /// @param unsealed records that wait for their seal
  public record State(AuditHead head, long unsealed) {}
}
