package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.AccessInterceptor;
import dev.fairhaven.app.platform.access.CallerResolver;
import dev.fairhaven.app.platform.access.CurrentStaff;
import dev.fairhaven.app.platform.kernel.Json;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Wires the templates, the assets and the types that handlers take and return.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  private static final Duration ASSET_AGE_MAX = Duration.ofDays(365);

  /// For bodies that are read into records: a field nobody knows is a mistake worth telling.
  @Bean
  JsonMapper json() {
    return Json.mapper()
        .rebuild()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  @Bean
  TemplateEngine templates() {
    var loader = Page.class.getClassLoader();
    var engine =
        TemplateEngine.createPrecompiled(null, ContentType.Html, loader, "dev.fairhaven.app.jte");
    engine.setBinaryStaticContent(true);
    return engine;
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  Navigation navigation(List<NavigationSource> sources) {
    return new Navigation(sources);
  }

  @Bean
  Shells shells(
      Assets assets,
      InstantSource clock,
      CurrentStaff staff,
      Navigation navigation,
      List<NavigationCount> counts,
      PlatformIdentity platform,
      ObjectProvider<BannerSource> banners) {
    return new Shells(
        assets, clock, staff, navigation, counts, platform, banners.orderedStream().toList());
  }

  @Bean
  ReplyRenderer replyRenderer(TemplateEngine templates, Shells shells) {
    return new ReplyRenderer(templates, shells);
  }

  @Bean
  ProblemDialects problemDialects(List<ProblemDialect> dialects) {
    return new ProblemDialects(dialects);
  }

  @Bean
  Problems problems(ReplyRenderer renderer, ProblemDialects dialects, HangUps hangUps) {
    return new Problems(renderer, dialects, hangUps);
  }

  @Bean
  WebMvcConfigurer pages(Assets assets, ReplyRenderer renderer, CurrentStaff staff) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor(staff));
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler(assets.root() + "**")
            .addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.maxAge(ASSET_AGE_MAX).cachePublic().immutable());
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ItemRefResolver());
        resolvers.add(new TicketResolver());
        resolvers.add(new CallerResolver(staff));
      }

      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(renderer);
      }
    };
  }
}
