package dev.fairhaven.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.fairhaven.app.testing.TestPostgres;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairConnectionsTest {

  private static final int CALLERS = 20;

  private final HikariDataSource pool = pool();
  private final FairConnections connections = new FairConnections(pool);

  private static HikariDataSource pool() {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(TestPostgres.freshDatabase());
    pool.setMaximumPoolSize(1);
    pool.setConnectionTimeout(10_000);
    return pool;
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void servesCallersInTheOrderTheyCame() throws Exception {
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    var expected = new ArrayList<Integer>();
    var threads = new ArrayList<Thread>();
    try (var held = connections.getConnection()) {
      for (int caller = 0; caller < CALLERS; caller++) {
        expected.add(caller);
        threads.add(startCaller(caller, served));
      }
      assertThat(held.isValid(1)).isTrue();
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(served).isEqualTo(expected);
  }

  /// Returns once the caller waits in line.
  private Thread startCaller(int number, List<Integer> served) {
    var thread = Thread.ofPlatform().start(() -> call(number, served));
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  private void call(int number, List<Integer> served) {
    try (var _ = connections.getConnection()) {
      served.add(number);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void countsAConnectionClosedTwiceOnce() throws SQLException {
    pool.setConnectionTimeout(250);
    var impatient = new FairConnections(pool);
    var first = impatient.getConnection();
    first.close();
    first.close();
    try (var _ = impatient.getConnection()) {
      assertThatThrownBy(impatient::getConnection)
          .isInstanceOf(SQLTransientConnectionException.class)
          .hasMessageContaining("no connection within");
    }
  }

  @Test
  void passesOnWhatTheDatabaseSays() throws SQLException {
    try (var connection = connections.getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("SELEC 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("syntax error");
      assertThatThrownBy(() -> connection.setTransactionIsolation(99))
          .isInstanceOf(SQLException.class);
    }
  }
}
