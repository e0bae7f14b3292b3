package dev.fairhaven.app.detection.hashbanks.web;

import dev.fairhaven.app.detection.hashbanks.UploadedPicture;
import dev.fairhaven.app.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The size limits of requests that add entries.
@Configuration(proxyBeanMethods = false)
class BankBodyLimits {

  private static final long PASTED_BYTES_MAX = 2 * 1024 * 1024;

  /// The maximum overhead of a multipart form around a picture.
  private static final long FORM_BYTES_MAX = 64 * 1024;

  @Bean
  BodyLimit pastedHashes() {
    return new BodyLimit("/banks/{name}/hashes", PASTED_BYTES_MAX);
  }

  @Bean
  BodyLimit bankPictures() {
    return new BodyLimit("/banks/{name}/pictures", UploadedPicture.BYTES_MAX + FORM_BYTES_MAX);
  }

  @Bean
  BodyLimit lookedUpPicture() {
    return new BodyLimit("/banks/lookup", UploadedPicture.BYTES_MAX + FORM_BYTES_MAX);
  }
}
