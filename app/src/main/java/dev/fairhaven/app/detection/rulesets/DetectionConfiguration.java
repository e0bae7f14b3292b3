package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.rules.SimilarTexts;
import dev.fairhaven.rules.windows.RememberedTexts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({WindowSettings.class, SimilarTextSettings.class})
class DetectionConfiguration {

  @Bean
  SimilarTexts similarTexts(SimilarTextSettings settings) {
    return new RememberedTexts(settings.capacity());
  }
}
