package dev.fairhaven.app.detection;

import dev.fairhaven.rules.MailServers;
import dev.fairhaven.rules.lists.ListKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the name servers of this machine. What was answered, nothing included, is kept for a while.
/// Thread-safe.
@Component
final class DnsMailServers implements MailServers {

  static final int KEPT_MAX = 1000;
  static final Duration KEPT_FOR = Duration.ofMinutes(10);

  private static final String TIMEOUT_MILLIS = "500";

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>();

  private record Kept(Optional<String> address, Instant until) {}

  DnsMailServers(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Optional<String> addressOf(String domain) {
    // Also keeps characters that mean something to the naming service out of it.
    return ListKind.DOMAINS.normalized(domain).flatMap(this::findOrAsk);
  }

  private Optional<String> findOrAsk(String domain) {
    var known = find(domain);
    if (known != null) {
      return known.address;
    }
    var answer = ask(domain);
    keep(domain, answer);
    return answer;
  }

  private @Nullable Kept find(String domain) {
    lock.lock();
    try {
      var known = kept.get(domain);
      return known != null && known.until.isAfter(clock.instant()) ? known : null;
    } finally {
      lock.unlock();
    }
  }

  private void keep(String domain, Optional<String> address) {
    lock.lock();
    try {
      kept.remove(domain);
      kept.put(domain, new Kept(address, clock.instant().plus(KEPT_FOR)));
      if (kept.size() > KEPT_MAX) {
        kept.pollFirstEntry();
      }
    } finally {
      lock.unlock();
    }
  }

  private static Optional<String> ask(String domain) {
    return preferred(records(domain, "MX"))
        .flatMap(server -> records(server, "A").stream().min(Comparator.naturalOrder()));
  }

  /// The server with the lowest number of records such as `10 mail.example.`.
  static Optional<String> preferred(List<String> records) {
    return records.stream()
        .map(record -> record.strip().split("\\s+", 2))
        .filter(parts -> parts.length == 2 && parts[0].matches("[0-9]{1,5}"))
        .min(Comparator.comparingInt(parts -> Integer.parseInt(parts[0])))
        .map(parts -> parts[1])
        .filter(server -> !server.equals("."));
  }

  private static List<String> records(String name, String type) {
    var records = new ArrayList<String>();
    try {
      var context = new InitialDirContext(settings());
      try {
        var attribute = context.getAttributes(name, new String[] {type}).get(type);
        for (int i = 0; attribute != null && i < attribute.size(); i++) {
          records.add(String.valueOf(attribute.get(i)));
        }
      } finally {
        context.close();
      }
    } catch (NamingException _) {
      // Nobody knows the name, or nobody answers: there is no record either way.
    }
    return records;
  }

  private static Hashtable<String, String> settings() {
    var settings = new Hashtable<String, String>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    settings.put("com.sun.jndi.dns.timeout.initial", TIMEOUT_MILLIS);
    settings.put("com.sun.jndi.dns.timeout.retries", "1");
    return settings;
  }
}
