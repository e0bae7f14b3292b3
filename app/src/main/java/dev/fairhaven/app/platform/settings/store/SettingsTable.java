package dev.fairhaven.app.platform.settings.store;

import dev.fairhaven.app.platform.settings.PlatformSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one row of settings.
@Component
public final class SettingsTable {

  private static final String SELECT =
      "SELECT name, address, time_zone, languages FROM platform_setting";

  private final JdbcClient jdbc;

  public SettingsTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PlatformSettings read() {
    return jdbc.sql(SELECT).query(SettingsTable::settings).single();
  }

  /// Locks out other changes until the transaction ends.
  public PlatformSettings lock() {
    return jdbc.sql(SELECT + " FOR UPDATE").query(SettingsTable::settings).single();
  }

  public void save(PlatformSettings settings) {
    jdbc.sql(
            """
            UPDATE platform_setting
            SET name = :name, address = :address, time_zone = :zone, languages = :languages
            """)
        .param("name", settings.name())
        .param("address", settings.address())
        .param("zone", Optional.ofNullable(settings.zone()).map(ZoneId::getId).orElse(null))
        .param("languages", settings.languages().toArray(String[]::new))
        .update();
  }

  private static PlatformSettings settings(ResultSet row, int number) throws SQLException {
    return new PlatformSettings(
        row.getString("name"),
        row.getString("address"),
        Optional.ofNullable(row.getString("time_zone")).map(ZoneId::of).orElse(null),
        List.of((String[]) row.getArray("languages").getArray()));
  }
}
