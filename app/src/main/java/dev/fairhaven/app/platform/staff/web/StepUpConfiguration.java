package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.CurrentStaff;
import dev.fairhaven.app.platform.staff.StepUp;
import dev.fairhaven.app.platform.web.ReplyRenderer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks for a fresh proof behind the check of permissions.
@Configuration(proxyBeanMethods = false)
class StepUpConfiguration {

  private static final int AFTER_THE_ACCESS_CHECK = 10;

  @Bean
  WebMvcConfigurer stepUps(
      CurrentStaff currentStaff, StepUp stepUp, ReplyRenderer renderer, InstantSource clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new StepUpInterceptor(currentStaff, stepUp, renderer, clock))
            .order(AFTER_THE_ACCESS_CHECK);
      }
    };
  }
}
