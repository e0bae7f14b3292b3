package dev.fairhaven.app.detection.connectedclassifiers.web;

import dev.fairhaven.app.detection.connectedclassifiers.Input;
import dev.fairhaven.app.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The size limit of requests that test a picture.
@Configuration(proxyBeanMethods = false)
class ClassifierBodyLimits {

  /// The maximum overhead of a multipart form around a picture.
  private static final long FORM_BYTES_MAX = 64 * 1024;

  @Bean
  BodyLimit triedPicture() {
    return new BodyLimit("/classifiers/try-picture", Input.Picture.BYTES_MAX + FORM_BYTES_MAX);
  }
}
