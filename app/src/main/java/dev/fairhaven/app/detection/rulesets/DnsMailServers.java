package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.rules.MailServers;
import dev.fairhaven.rules.lists.ListKind;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.springframework.stereotype.Component;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupSession;

/// Queries the machine's DNS servers. Caches answers for their time to live. Thread-safe.
@Component
final class DnsMailServers implements MailServers {

  private static final Duration TIMEOUT = Duration.ofMillis(500);

  private final LookupSession session;

  DnsMailServers() {
    var resolver = new ExtendedResolver();
    resolver.setTimeout(TIMEOUT);
    this.session = LookupSession.defaultBuilder().resolver(resolver).build();
  }

  @Override
  public Optional<String> addressOf(String domain) {
    return ListKind.DOMAINS
        .normalized(domain)
        .flatMap(DnsMailServers::name)
        .flatMap(name -> preferred(records(name, Type.MX)))
        .flatMap(server -> lowest(records(server, Type.A)));
  }

  private static Optional<Name> name(String domain) {
    try {
      return Optional.of(Name.fromString(domain, Name.root));
    } catch (TextParseException _) {
      return Optional.empty();
    }
  }

  private List<Record> records(Name name, int type) {
    try {
      return session.lookupAsync(name, type).toCompletableFuture().get().getRecords();
    } catch (ExecutionException _) {
      // The name does not exist or no server answers; either way, there is no record.
      return List.of();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /// The server with the lowest preference value; empty if the domain declares that it accepts no
  /// mail.
  static Optional<Name> preferred(Collection<Record> records) {
    return records.stream()
        .filter(MXRecord.class::isInstance)
        .map(MXRecord.class::cast)
        .min(Comparator.comparingInt(MXRecord::getPriority))
        .map(MXRecord::getTarget)
        .filter(server -> !server.equals(Name.root));
  }

  /// The address that sorts first as text, so that the order of the answer does not matter.
  static Optional<String> lowest(Collection<Record> records) {
    return records.stream()
        .filter(ARecord.class::isInstance)
        .map(record -> ((ARecord) record).getAddress().getHostAddress())
        .min(Comparator.naturalOrder());
  }
}
