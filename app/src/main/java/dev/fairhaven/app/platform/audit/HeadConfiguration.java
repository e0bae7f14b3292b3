package dev.fairhaven.app.platform.audit;

import java.time.InstantSource;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.support.TransactionOperations;

/// Publishes heads where a file for them is set.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HeadSettings.class)
class HeadConfiguration {

  @Bean
  @ConditionalOnProperty(HeadSettings.FILE_SETTING)
  HeadPublisher headPublisher(
      HeadSettings settings,
      AuditSearch search,
      AuditVerification verification,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    var file = new HeadFile(Objects.requireNonNull(settings.file()));
    var key = HeadKey.openOrCreate(Objects.requireNonNull(settings.key()));
    return new HeadPublisher(search, verification, file, key, transactions, events, clock);
  }

  @Bean
  @ConditionalOnProperty(HeadSettings.FILE_SETTING)
  HeadWorker headWorker(
      HeadPublisher publisher, AuditSealer sealer, TaskScheduler scheduler, HeadSettings settings) {
    return new HeadWorker(publisher, sealer, scheduler, settings.every());
  }
}
