package dev.fairhaven.app.shell.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// Some features of the product over a database, without pages, workers or a web server: what a
/// verb needs that asks or changes a little.
final class Features implements AutoCloseable {

  private static final Pattern PAGES = Pattern.compile(".*\\.web\\..*");

  private final AnnotationConfigApplicationContext context;
  private final Runnable release;

  private Features(AnnotationConfigApplicationContext context, Runnable release) {
    this.context = context;
    this.release = release;
  }

  /// @param inside classes in the base packages of the features wanted; with those features come
  ///   their components, each made when it is first needed
  /// @throws RefusedException when the database cannot be reached
  static Features open(DataOptions data, Class<?>... inside) {
    var database = DatabaseAccess.open(data);
    try {
      return new Features(context(database, inside), database::close);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// As [#open], over a database that outlives the features.
  static Features over(DatabaseAccess database, Class<?>... inside) {
    return new Features(context(database, inside), () -> {});
  }

  private static AnnotationConfigApplicationContext context(
      DatabaseAccess database, Class<?>... inside) {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, database::dataSource);
    context.register(Basics.class);
    var scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter(new RegexPatternTypeFilter(PAGES));
    scanner.getBeanDefinitionDefaults().setLazyInit(true);
    for (var type : inside) {
      scanner.scan(type.getPackageName());
    }
    context.refresh();
    return context;
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    release.run();
  }

  /// Not annotated as configuration: the product scans for those, and has beans of its own.
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Basics {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
      return new JdbcTemplate(dataSource);
    }

    /// No other that a scanned package may hold takes its place.
    @Bean
    @Primary
    JdbcClient jdbcClient(JdbcTemplate jdbc) {
      return JdbcClient.create(jdbc);
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
    InstantSource clock() {
      return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
  }
}
