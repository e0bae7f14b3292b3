package dev.fairhaven.app.appeals;

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
      "dev.fairhaven.app.appeals",
      "dev.fairhaven.app.banks",
      "dev.fairhaven.app.decisions",
      "dev.fairhaven.app.delivery",
      "dev.fairhaven.app.enforcement",
      "dev.fairhaven.app.entities",
      "dev.fairhaven.app.ingest",
      "dev.fairhaven.app.notices",
      "dev.fairhaven.app.policy",
      "dev.fairhaven.app.queues"
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
