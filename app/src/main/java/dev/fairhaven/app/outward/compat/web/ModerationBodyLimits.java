package dev.fairhaven.app.outward.compat.web;

import dev.fairhaven.app.platform.web.BodyLimit;
import dev.fairhaven.app.platform.web.OpenAiErrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How large what is judged may be.
@Configuration(proxyBeanMethods = false)
class ModerationBodyLimits {

  @Bean
  BodyLimit moderations() {
    return new BodyLimit(OpenAiErrors.PATH, JsonBody.BYTES_MAX);
  }

  @Bean
  BodyLimit signals() {
    return new BodyLimit("/v1/signals:evaluate", JsonBody.BYTES_MAX);
  }
}
