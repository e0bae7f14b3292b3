package dev.fairhaven.app.oversight.figures.store;

import dev.fairhaven.app.oversight.figures.CountStore;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Makes the store without Spring; each call is a transaction of its own.
public final class CountStores {

  private CountStores() {}

  public static CountStore on(DataSource database) {
    return new PostgresCountStore(new JdbcTemplate(database));
  }
}
