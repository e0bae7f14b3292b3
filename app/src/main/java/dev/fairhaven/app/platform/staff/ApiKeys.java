package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.ApiCaller;
import dev.fairhaven.app.platform.access.ApiKeyDirectory;
import dev.fairhaven.app.platform.access.KeyId;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.staff.store.ApiKeyTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The keys of programs that call the API.
///
/// A key is 256 random bits; only its SHA-256 is kept. Lookups are remembered for two seconds, so a
/// revoked key stops working within that time on every replica. Thread-safe.
@Component
public class ApiKeys implements ApiKeyDirectory {

  /// How many keys may be active at once; bounds the memory of lookups too.
  public static final int ACTIVE_MAX = 1_000;

  static final Duration REMEMBERED = Duration.ofSeconds(2);

  private static final String COMMAND_LINE = "cli";
  private static final String PREFIX = "fh_";
  private static final int SECRET_LENGTH = PREFIX.length() + Tokens.LENGTH;
  private static final int HINT_LENGTH = PREFIX.length() + 6;
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final ApiKeyTable table;
  private final AuditLog audit;
  private final InstantSource clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  ApiKeys(ApiKeyTable table, AuditLog audit, InstantSource clock) {
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /// Makes a key from the command line, with the usual rate limit.
  @Transactional
  public IssuedKey create(String name, Set<Scope> scopes) {
    return create(new NewKey(name, scopes, NewKey.USUAL_REQUESTS_PER_MINUTE));
  }

  /// Makes a key from the command line.
  @Transactional
  public IssuedKey create(NewKey key) {
    return create(COMMAND_LINE, key);
  }

  @Transactional
  public IssuedKey create(Staff by, NewKey key) {
    return create(by.auditName(), key);
  }

  private IssuedKey create(String actor, NewKey key) {
    if (table.countActive() >= ACTIVE_MAX) {
      throw new ProblemException(
          StaffProblem.TOO_MANY_KEYS, "revoke one of the " + ACTIVE_MAX + " active keys first");
    }
    var issued = new IssuedKey(KeyId.next(), PREFIX + Tokens.next());
    var hint = issued.secret().substring(0, HINT_LENGTH);
    var kept =
        new ApiKey(
            issued.id(),
            key.name(),
            hint,
            key.scopes(),
            key.requestsPerMinute(),
            actor,
            clock.instant(),
            null,
            null);
    table.add(kept, Tokens.digest(issued.secret()));
    var scopes = key.scopes().stream().map(Scope::wireName).sorted().toList();
    var detail = Map.<String, Object>of("name", key.name(), "scopes", scopes);
    audit.record(new AuditEntry(actor, "people.key-created", "key/" + issued.id(), detail));
    return issued;
  }

  /// Does nothing if the key is revoked already.
  @Transactional
  public void revoke(Staff by, KeyId id) {
    revoke(by.auditName(), id);
  }

  /// Revokes a key from the command line.
  @Transactional
  public void revoke(KeyId id) {
    revoke(COMMAND_LINE, id);
  }

  private void revoke(String actor, KeyId id) {
    if (table.find(id).isEmpty()) {
      throw new ProblemException(StaffProblem.KEY_NOT_FOUND, "key " + id);
    }
    if (table.revoke(id, clock.instant())) {
      audit.record(new AuditEntry(actor, "people.key-revoked", "key/" + id, Map.of()));
    }
    remembered.clear();
  }

  /// Active keys first, newest first.
  public List<ApiKey> list() {
    return table.list(ACTIVE_MAX);
  }

  @Override
  public Optional<ApiCaller> find(String key) {
    if (key.length() != SECRET_LENGTH || !key.startsWith(PREFIX)) {
      return Optional.empty();
    }
    var digest = Tokens.digest(key);
    var now = clock.instant();
    var name = HexFormat.of().formatHex(digest);
    var known = remembered.get(name);
    if (known != null && known.until().isAfter(now)) {
      return Optional.of(known.caller());
    }
    return lookUp(name, digest, now);
  }

  private Optional<ApiCaller> lookUp(String name, byte[] digest, Instant now) {
    var caller = table.findActive(digest);
    if (caller.isEmpty()) {
      remembered.remove(name);
      return caller;
    }
    if (remembered.size() >= ACTIVE_MAX) {
      remembered.clear();
    }
    remembered.put(name, new Remembered(caller.get(), now.plus(REMEMBERED)));
    table.noteUse(caller.get().id(), now, now.minus(USE_NOTED_EVERY));
    return caller;
  }

  private record Remembered(ApiCaller caller, Instant until) {}
}
