package dev.fairhaven.app.shell.setup.store;

import dev.fairhaven.app.shell.setup.SetupState;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one row that says how far the set-up is.
@Component
public final class SetupTable {

  private static final String SELECT = "SELECT template, step FROM setup_state";

  private final JdbcClient jdbc;

  public SetupTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public SetupState read() {
    return jdbc.sql(SELECT).query(SetupTable::state).single();
  }

  /// Locks out other changes until the transaction ends.
  public SetupState lock() {
    return jdbc.sql(SELECT + " FOR UPDATE").query(SetupTable::state).single();
  }

  public void save(SetupState state) {
    jdbc.sql("UPDATE setup_state SET template = :template, step = :step")
        .param("template", state.template())
        .param("step", state.step().name())
        .update();
  }

  private static SetupState state(ResultSet row, int number) throws SQLException {
    return new SetupState(
        row.getString("template"), SetupState.Step.valueOf(row.getString("step")));
  }
}
