package dev.fairhaven.app.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.shell.setup.Template;
import dev.fairhaven.app.shell.setup.Templates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// Some beans with real transactions over a fresh database, a clock that tests move, and an audit
/// log that keeps what it is told. Starts in a fraction of the time of the whole application.
public final class Wiring implements AutoCloseable {

  public static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  private static final int CONNECTIONS_MAX = 16;

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final HikariDataSource database;

  private Wiring(Class<?>... beans) {
    this.database = new HikariDataSource(pool(TestPostgres.freshDatabase()));
    context.registerBean(DataSource.class, () -> database);
    context.register(Base.class);
    context.register(beans);
    context.refresh();
    startWith(new Templates().get("mixed"));
  }

  /// What an installation has of a template, as far as there are components that keep it.
  private void startWith(Template template) {
    var types = context.getBeanProvider(Types.class).getIfAvailable();
    var policies = context.getBeanProvider(Policies.class).getIfAvailable();
    get(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              if (types != null) {
                types.replaceAll(template.itemTypes(), template.eventTypes());
              }
              if (policies != null) {
                policies.replaceAll(template.policies(), "Fairhaven", "From the start.");
              }
            });
  }

  private static HikariConfig pool(String url) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS_MAX);
    return config;
  }

  /// A context with these components, and whatever is registered among them as configuration.
  public static Wiring of(Class<?>... beans) {
    return new Wiring(beans);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient db() {
    return get(JdbcClient.class);
  }

  public MovableClock clock() {
    return get(MovableClock.class);
  }

  public List<AuditEntry> audited() {
    return get(RecordingAuditLog.class).entries;
  }

  /// Publishes `event` to the components, in a transaction of its own.
  public void publish(Object event) {
    get(TransactionTemplate.class).executeWithoutResult(_ -> context.publishEvent(event));
  }

  /// Empties `tables` and whatever refers to them, and sets the clock back.
  public void reset(String... tables) {
    db().sql("TRUNCATE " + String.join(", ", tables) + " CASCADE").update();
    clock().now.set(START);
    audited().clear();
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }

  /// A clock that stands still until a test moves it. Thread-safe.
  public static final class MovableClock implements InstantSource {

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
      return now.get();
    }

    public void advance(Duration step) {
      now.updateAndGet(before -> before.plus(step));
    }
  }

  static final class RecordingAuditLog implements AuditLog {

    final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void record(AuditEntry entry) {
      entries.add(entry);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Base {

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
      return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
      return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactions(JdbcTransactionManager manager) {
      return new TransactionTemplate(manager);
    }

    @Bean
    MovableClock clock() {
      return new MovableClock();
    }

    @Bean
    RecordingAuditLog auditLog() {
      return new RecordingAuditLog();
    }
  }
}
