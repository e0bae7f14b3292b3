package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.store.DeviceTable;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Browsers that somebody signed in with before, known by a random token that each keeps. A known
/// one opens nothing: it only is not slowed down by the guessing of others.
@Component
class KnownDevices {

  static final Duration REMEMBERED = Duration.ofDays(365);

  private static final int OF_ONE_PERSON_MAX = 20;

  private final DeviceTable table;
  private final InstantSource clock;

  KnownDevices(DeviceTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /// @param token null where the browser has none
  boolean isKnown(@Nullable String token, @Nullable StaffId staff) {
    return token != null
        && table.owners(Tokens.digest(token), clock.instant().minus(REMEMBERED)).contains(staff);
  }

  /// @param token what the browser keeps already; null where it has none
  /// @return what it is to keep
  @Transactional
  String remember(@Nullable String token, StaffId staff) {
    var kept = token == null || token.length() != Tokens.LENGTH ? Tokens.next() : token;
    table.put(Tokens.digest(kept), staff, clock.instant(), OF_ONE_PERSON_MAX);
    return kept;
  }

  void forgetAll(StaffId staff) {
    table.forgetAll(staff);
  }
}
