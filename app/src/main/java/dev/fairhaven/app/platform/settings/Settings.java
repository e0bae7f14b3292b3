package dev.fairhaven.app.platform.settings;

import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.settings.store.SettingsTable;
import dev.fairhaven.app.platform.web.PlatformIdentity;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The settings of the platform. Thread-safe; reads come from memory. What another replica changed
/// is seen within [#REFRESH_MILLIS].
@Component
public class Settings implements PlatformIdentity, InitializingBean {

  static final long REFRESH_MILLIS = 2_000;

  private final SettingsTable table;
  private final SettingsDefaults defaults;
  private final AuditLog audit;
  private volatile PlatformSettings current = PlatformSettings.NONE;

  public Settings(SettingsTable table, SettingsDefaults defaults, AuditLog audit) {
    this.table = table;
    this.defaults = defaults;
    this.audit = audit;
  }

  @Override
  public void afterPropertiesSet() {
    refresh();
  }

  /// What staff set, and nothing else.
  public PlatformSettings current() {
    return current;
  }

  /// The platform's name, as its members know it.
  @Override
  public String name() {
    return Objects.requireNonNullElse(current.name(), defaults.name());
  }

  /// Where members and staff reach this server, without a slash at the end.
  public String address() {
    return Objects.requireNonNullElse(current.address(), defaults.address());
  }

  /// The address that holds while none is set.
  public String defaultAddress() {
    return defaults.address();
  }

  @Override
  public @Nullable ZoneId zone() {
    return current.zone();
  }

  /// Changes the settings, in the caller's transaction or in one of its own. Records what changed;
  /// nothing when nothing did.
  ///
  /// @param actor as the audit log names them
  @Transactional
  public void change(PlatformSettings next, String actor) {
    var former = table.lock();
    var changed = changes(former, next);
    if (changed.isEmpty()) {
      return;
    }
    table.save(next);
    audit.record(new AuditEntry(actor, "settings.changed", null, changed));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            refresh();
          }
        });
  }

  /// The new values of what differs, by name.
  private static Map<String, Object> changes(PlatformSettings former, PlatformSettings next) {
    var changed = new HashMap<String, Object>();
    note(changed, "name", former.name(), next.name());
    note(changed, "address", former.address(), next.address());
    note(changed, "timeZone", former.zone(), next.zone());
    note(changed, "languages", former.languages(), next.languages());
    return changed;
  }

  private static void note(
      Map<String, Object> changed, String name, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      changed.put(name, to == null ? "" : to.toString());
    }
  }

  @Scheduled(fixedDelay = REFRESH_MILLIS)
  void refresh() {
    current = table.read();
  }
}
