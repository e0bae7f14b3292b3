package dev.fairhaven.app.outward.signals.web;

import dev.fairhaven.app.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How large what signals are run on may be.
@Configuration(proxyBeanMethods = false)
class SignalBodyLimits {

  /// A picture of 10 MB in base64, and a text.
  static final int BYTES_MAX = 14 * 1024 * 1024;

  @Bean
  BodyLimit evaluatedSignals() {
    return new BodyLimit(SignalsApi.PATH, BYTES_MAX);
  }
}
