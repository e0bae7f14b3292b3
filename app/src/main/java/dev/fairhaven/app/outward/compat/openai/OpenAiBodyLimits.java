package dev.fairhaven.app.outward.compat.openai;

import dev.fairhaven.app.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How large what is judged may be.
@Configuration(proxyBeanMethods = false)
class OpenAiBodyLimits {

  /// A picture of 10 MB in base64, or many texts.
  static final int BYTES_MAX = 14 * 1024 * 1024;

  @Bean
  BodyLimit moderations() {
    return new BodyLimit(OpenAiDialect.PATH, BYTES_MAX);
  }
}
