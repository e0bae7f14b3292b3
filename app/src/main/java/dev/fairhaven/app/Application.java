package dev.fairhaven.app;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The Spring shell around the features. Started by the `serve` and `demo` verbs. Staff sign in by
/// pages of ours, not with a user that Spring would make up.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
@Modulithic(sharedModules = {"platform.kernel", "platform.web", "platform.access"})
public class Application {

  /// The one clock. It ticks in microseconds, as PostgreSQL stores them, so that what was written
  /// is equal to what is read back.
  @Bean
  InstantSource clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
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
