package dev.fairhaven.app.models;

import dev.fairhaven.signals.classify.TextClassifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The classifier of an instance.
@Configuration(proxyBeanMethods = false)
class ModelsConfiguration {

  @Bean
  TextClassifier textClassifier() {
    return DefaultModel.shared();
  }
}
