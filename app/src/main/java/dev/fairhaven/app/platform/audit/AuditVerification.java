package dev.fairhaven.app.platform.audit;

import dev.fairhaven.app.platform.audit.AuditFinding.Broken;
import dev.fairhaven.app.platform.audit.AuditFinding.Reason;
import dev.fairhaven.app.platform.audit.AuditFinding.Whole;
import dev.fairhaven.app.platform.audit.store.AuditTable;
import dev.fairhaven.app.platform.audit.store.AuditTable.Sealed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Computes the chain again and says where it first differs from what is stored.
@Component
public class AuditVerification {

  private static final int PAGE = 1_000;

  private final AuditTable table;

  AuditVerification(AuditTable table) {
    this.table = table;
  }

  /// Verifies the whole chain, with memory for one page of it.
  ///
  /// @param known heads that were kept somewhere else; the chain must lead through each of them
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AuditFinding verify(KnownHeads known) {
    if (!known.agreesWith(AuditHead.ORIGIN)) {
      return new Broken(0, Reason.HEAD_DIFFERS);
    }
    var walk = new Walk(AuditHead.ORIGIN, known);
    var broken = walk(walk);
    if (broken.isPresent()) {
      return broken.get();
    }
    if (table.countStray() > 0) {
      return new Broken(walk.head.position() + 1, Reason.STRAY);
    }
    return whole(walk);
  }

  /// Verifies that the chain goes on from a head that was kept somewhere else: that its position
  /// has the hash it had then, and that what was sealed since leads from there to the present head.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AuditFinding verifySince(AuditHead earlier) {
    var stored = startAt(earlier.position());
    if (stored.position() < earlier.position()) {
      return new Broken(earlier.position(), Reason.TRUNCATED);
    }
    if (!stored.equals(earlier)) {
      return new Broken(earlier.position(), Reason.HEAD_DIFFERS);
    }
    var walk = new Walk(earlier, KnownHeads.NONE);
    return walk(walk).<AuditFinding>map(broken -> broken).orElseGet(() -> whole(walk));
  }

  /// Verifies the newest `max` records against each other.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AuditFinding verifyNewest(long max) {
    long start = Math.max(0, table.head().map(AuditHead::position).orElse(0L) - max);
    var walk = new Walk(startAt(start), KnownHeads.NONE);
    return walk(walk).<AuditFinding>map(broken -> broken).orElseGet(() -> whole(walk));
  }

  private AuditHead startAt(long position) {
    if (position == 0) {
      return AuditHead.ORIGIN;
    }
    return table.sealedAfter(position - 1, 1).stream()
        .map(seal -> new AuditHead(seal.position(), seal.hash()))
        .findFirst()
        .orElse(AuditHead.ORIGIN);
  }

  private Whole whole(Walk walk) {
    return new Whole(walk.head, walk.checked, table.countUnsealed());
  }

  private Optional<Broken> walk(Walk walk) {
    while (true) {
      var page = table.sealedAfter(walk.head.position(), PAGE);
      for (var seal : page) {
        var broken = walk.step(seal);
        if (broken.isPresent()) {
          return broken;
        }
      }
      if (page.size() < PAGE) {
        return walk.end(table.head().orElse(null));
      }
    }
  }

  /// How far the chain was followed. For one thread.
  private static final class Walk {

    private final KnownHeads known;
    private AuditHead head;
    private long checked;

    Walk(AuditHead start, KnownHeads known) {
      this.head = start;
      this.known = known;
    }

    Optional<Broken> step(Sealed seal) {
      long expected = head.position() + 1;
      if (seal.position() != expected) {
        return broken(expected, Reason.SEAL_MISSING);
      }
      if (seal.record() == null) {
        return broken(expected, Reason.RECORD_MISSING);
      }
      if (!head.hash().next(expected, seal.record()).equals(seal.hash())) {
        return broken(expected, Reason.CHANGED);
      }
      head = new AuditHead(expected, seal.hash());
      checked++;
      return known.agreesWith(head) ? Optional.empty() : broken(expected, Reason.HEAD_DIFFERS);
    }

    /// @param stored the head in the database; null where it was removed
    Optional<Broken> end(@Nullable AuditHead stored) {
      long reached = stored == null ? 0 : stored.position();
      if (Math.max(reached, known.last().orElse(0L)) > head.position()) {
        return broken(head.position() + 1, Reason.TRUNCATED);
      }
      if (stored == null || stored.position() < head.position()) {
        return broken(stored == null ? 1 : stored.position() + 1, Reason.HEAD_DIFFERS);
      }
      return stored.equals(head) ? Optional.empty() : broken(head.position(), Reason.HEAD_DIFFERS);
    }

    private static Optional<Broken> broken(long position, Reason reason) {
      return Optional.of(new Broken(position, reason));
    }
  }
}
