package dev.fairhaven.app.intake.ingest.web;

import dev.fairhaven.app.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How much events may come at once.
@Configuration(proxyBeanMethods = false)
class EventBodyLimits {

  @Bean
  BodyLimit batchLimit() {
    return new BodyLimit("/v1/events/batch", EventsApi.BATCH_BYTES_MAX);
  }

  /// A stream goes on for as long as the client sends; each of its lines has a limit.
  @Bean
  BodyLimit streamLimit() {
    return new BodyLimit("/v1/events/stream", Long.MAX_VALUE);
  }
}
