package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The size limits of requests that add entries.
@Configuration(proxyBeanMethods = false)
class ListBodyLimits {

  private static final long PASTED_BYTES_MAX = 2 * 1024 * 1024;

  @Bean
  BodyLimit pastedEntries() {
    return new BodyLimit("/lists/entries", PASTED_BYTES_MAX);
  }

  @Bean
  BodyLimit sentEntries() {
    return new BodyLimit("/v1/lists/{name}/entries", ListsApi.ENTRIES_BYTES_MAX);
  }
}
