package dev.fairhaven.app.platform.audit;

import dev.fairhaven.app.platform.audit.AuditFinding.Broken;
import dev.fairhaven.app.platform.audit.AuditFinding.Whole;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/// Publishes where the audit log ends: signed, to a file that the database cannot reach, and to
/// whoever listens to [HeadPublished].
///
/// As in a transparency log, a head is published only if the log still contains the one published
/// before and leads from there to the new one. Otherwise history was rewritten: nothing is signed
/// any more, and the log says so at each attempt. For one thread at a time.
final class HeadPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(HeadPublisher.class);

  private final AuditSearch search;
  private final AuditVerification verification;
  private final HeadFile file;
  private final HeadKey key;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  HeadPublisher(
      AuditSearch search,
      AuditVerification verification,
      HeadFile file,
      HeadKey key,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.search = search;
    this.verification = verification;
    this.file = file;
    this.key = key;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// @return the head published now; empty where there is no new one, or none that may be signed
  Optional<SignedHead> publish() throws IOException {
    var last = file.last();
    var previous = last.map(SignedHead::head).orElse(null);
    if (search.head().equals(last.map(SignedHead::head).orElse(AuditHead.ORIGIN))) {
      return Optional.empty();
    }
    return switch (verification.verifySince(previous == null ? search.head() : previous)) {
      case Whole(var head, _, _) -> Optional.of(publish(head, previous, time(last)));
      case Broken(var position, var reason) -> {
        LOG.error(
            "The audit log contradicts the head published last, {}: at position {}, {}. No head is published. Run `fairhaven audit verify`.",
            previous,
            position,
            reason.sentence());
        yield Optional.empty();
      }
    };
  }

  /// Never before the time of the head before, also when the machine's clock was set back.
  private Instant time(Optional<SignedHead> last) {
    var now = clock.instant();
    return last.map(SignedHead::time).filter(now::isBefore).orElse(now);
  }

  private SignedHead publish(AuditHead head, @Nullable AuditHead previous, Instant time)
      throws IOException {
    var signed = key.sign(head, time, previous);
    file.append(signed);
    transactions.executeWithoutResult(_ -> events.publishEvent(new HeadPublished(signed)));
    return signed;
  }
}
