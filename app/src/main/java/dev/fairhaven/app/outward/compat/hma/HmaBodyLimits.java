package dev.fairhaven.app.outward.compat.hma;

import dev.fairhaven.app.detection.hashbanks.UploadedPicture;
import dev.fairhaven.app.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How large what is sent to fill and search banks may be.
@Configuration(proxyBeanMethods = false)
class HmaBodyLimits {

  /// What a form around a picture takes at most.
  private static final long FORM_BYTES_MAX = 64 * 1024;

  @Bean
  BodyLimit hmaPictures() {
    return new BodyLimit(
        HmaDialect.PREFIX + "/{*path}", UploadedPicture.BYTES_MAX + FORM_BYTES_MAX);
  }
}
