package dev.fairhaven.app;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Hands the connections of a pool out in the order they are asked for.
///
/// The pool itself lets newcomers overtake who waits: with more callers than connections, some
/// waited for twenty seconds while the others got theirs in ten milliseconds.
final class FairConnections extends DelegatingDataSource {

  private final Semaphore free;
  private final Duration timeout;

  FairConnections(HikariDataSource pool) {
    super(pool);
    this.free = new Semaphore(pool.getMaximumPoolSize(), true);
    this.timeout = Duration.ofMillis(pool.getConnectionTimeout());
  }

  @Override
  public Connection getConnection() throws SQLException {
    awaitTurn();
    try {
      return new Turn(super.getConnection()).connection();
    } catch (SQLException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  private void awaitTurn() throws SQLException {
    try {
      if (!free.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SQLTransientConnectionException("no connection within " + timeout);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
    }
  }

  /// Lets the next caller in when the connection is closed for the first time.
  private final class Turn implements InvocationHandler {

    private final Connection pooled;
    private final AtomicBoolean isOver = new AtomicBoolean();

    Turn(Connection pooled) {
      this.pooled = pooled;
    }

    Connection connection() {
      return (Connection)
          Proxy.newProxyInstance(
              Turn.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
        throws Throwable {
      return method.getName().equals("close") ? close() : pass(method, arguments);
    }

    private @Nullable Object close() throws SQLException {
      try {
        pooled.close();
      } finally {
        if (isOver.compareAndSet(false, true)) {
          free.release();
        }
      }
      return null;
    }

    private @Nullable Object pass(Method method, @Nullable Object[] arguments) throws Throwable {
      try {
        return method.invoke(pooled, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
