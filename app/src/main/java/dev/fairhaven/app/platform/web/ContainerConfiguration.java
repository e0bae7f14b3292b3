package dev.fairhaven.app.platform.web;

import org.apache.catalina.Container;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// What stands around the handlers: the servlet container, and the filters that see each request
/// first. Whatever they refuse is answered as handlers answer.
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

  @Bean
  FilterRegistrationBean<FailureFilter> failures(Problems problems) {
    var registration = new FilterRegistrationBean<>(new FailureFilter(problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /// Methods are left to the handlers, which know the ones that an address answers.
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejectedRequests(Problems problems) {
    return (request, response, _) ->
        problems.send(ProblemTranslator.unusableAddress(), null, request, response);
  }

  /// Runs last, so that its valve is the innermost and answers before the one that Boot adds.
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedByTheContainer(
      ProblemDialects dialects) {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              Container host = context.getParent();
              host.getPipeline().addValve(new ContainerProblems(dialects));
            });
  }
}
