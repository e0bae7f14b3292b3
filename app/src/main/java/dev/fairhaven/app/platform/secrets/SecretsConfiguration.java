package dev.fairhaven.app.platform.secrets;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Finds the keys.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretSettings.class)
class SecretsConfiguration {

  @Bean
  Vault vault(SecretSettings settings) {
    return new Vault(keys(settings));
  }

  static List<SecretKey> keys(SecretSettings settings) {
    if (settings.keys() != null && !settings.keys().isEmpty()) {
      return settings.keys().stream().map(SecretKey::parse).toList();
    }
    if (settings.file() == null) {
      throw new IllegalStateException(
          "there is no key for secrets: set fairhaven.secrets.keys or fairhaven.secrets.file");
    }
    return new KeyFile(settings.file()).readOrMake();
  }
}
