package dev.fairhaven.app.detection.hashbanks.web;

import dev.fairhaven.app.detection.hashbanks.UploadedPicture;
import dev.fairhaven.app.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How large what fills a bank may be.
@Configuration(proxyBeanMethods = false)
class BankBodyLimits {

  private static final long PASTED_BYTES_MAX = 2 * 1024 * 1024;

  /// What a form around a picture takes at most.
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
