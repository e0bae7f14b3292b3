package dev.fairhaven.app.review.appeals;

import dev.fairhaven.app.testing.Wiring;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/// Everything between a decision and the answer to an appeal, without pages and workers.
@Configuration
@ComponentScan(
    basePackages = {
      "dev.fairhaven.app.review.appeals",
      "dev.fairhaven.app.detection.hashbanks",
      "dev.fairhaven.app.decisions.log",
      "dev.fairhaven.app.enforcement.delivery",
      "dev.fairhaven.app.enforcement.actions",
      "dev.fairhaven.app.intake.entities",
      "dev.fairhaven.app.intake.ingest",
      "dev.fairhaven.app.enforcement.notices",
      "dev.fairhaven.app.platform.settings",
      "dev.fairhaven.app.decisions.policy",
      "dev.fairhaven.app.review.queues"
    },
    excludeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern =
                ".*\\.(web|testing)\\..*|.*Test.*|.*\\.(RuleDecider|EventCommit|EventReader|Intake|LoopWiring"
                    + "|QueueCounts)"))
class LoopWiring {

  @Bean
  JdbcTemplate jdbcTemplate(DataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  static Wiring start() {
    return Wiring.of(LoopWiring.class);
  }
}
