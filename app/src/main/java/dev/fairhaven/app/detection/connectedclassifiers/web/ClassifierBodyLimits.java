package dev.fairhaven.app.detection.connectedclassifiers.web;

import dev.fairhaven.app.detection.connectedclassifiers.Input;
import dev.fairhaven.app.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How large a picture that somebody tries may be.
@Configuration(proxyBeanMethods = false)
class ClassifierBodyLimits {

  /// What a form around a picture takes at most.
  private static final long FORM_BYTES_MAX = 64 * 1024;

  @Bean
  BodyLimit triedPicture() {
    return new BodyLimit("/classifiers/try-picture", Input.Picture.BYTES_MAX + FORM_BYTES_MAX);
  }
}
