package dev.fairhaven.app;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// The Spring shell around the features. Started by the `serve` and `demo` verbs. Staff sign in by
/// pages of ours, not with a user that Spring would make up.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
@Modulithic(sharedModules = {"platform.kernel", "platform.web", "platform.access"})
public class Application {

  /// More than there are workers that may be slow: exchanges, the search for earlier items, the
  /// reading of banks and lists, the counting of windows, training, webhooks.
  private static final int WORKER_THREADS = 12;

  private static final int STOP_SECONDS_MAX = 15;
  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  /// The one clock. It ticks in microseconds, as PostgreSQL stores them, so that what was written
  /// is equal to what is read back.
  @Bean
  InstantSource clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  /// Runs the workers. The scheduler that comes with virtual threads runs all of them, one after
  /// the other, on a single thread, so one that reads from a slow service would hold up all others.
  ///
  /// Whatever escapes a worker is logged, and its next run comes as planned.
  @Bean
  static ThreadPoolTaskScheduler taskScheduler() {
    var scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(WORKER_THREADS);
    scheduler.setThreadNamePrefix("worker-");
    scheduler.setErrorHandler(failure -> LOG.error("A worker failed; it runs again", failure));
    // Not interrupted: that would break the connections they are using.
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setAwaitTerminationSeconds(STOP_SECONDS_MAX);
    return scheduler;
  }

  /// Puts a fair queue in front of the pool of connections.
  @Bean
  static BeanPostProcessor fairConnections() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new FairConnections(pool) : bean;
      }
    };
  }
}
