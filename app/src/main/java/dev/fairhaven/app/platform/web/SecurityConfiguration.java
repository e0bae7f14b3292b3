package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.AccessProblem;
import dev.fairhaven.app.platform.access.ApiKeyDirectory;
import dev.fairhaven.app.platform.access.RateLimits;
import dev.fairhaven.app.platform.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// The filters in front of all handlers: API keys below `/v1`, forms and sessions everywhere else.
/// Who may do what is checked by [dev.fairhaven.app.platform.access.AccessInterceptor]; signing in
/// is a page like others.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableJdbcHttpSession(
    maxInactiveIntervalInSeconds = SecurityConfiguration.SESSION_IDLE_SECONDS_MAX)
class SecurityConfiguration {

  static final int SESSION_IDLE_SECONDS_MAX = 12 * 60 * 60;
  static final String SESSION_COOKIE = "fairhaven";

  /// Everything a page loads is our own, except pictures and media of the platform that is
  /// moderated. Nothing inline runs.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "font-src 'self'; img-src 'self' data: https:; media-src 'self' https:; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  private final Problems problems;
  private final ProblemDialects dialects;

  SecurityConfiguration(Problems problems, ProblemDialects dialects) {
    this.problems = problems;
    this.dialects = dialects;
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain api(
      HttpSecurity http, ApiKeyDirectory keys, RateLimits limits, List<BodyLimit> bodies) {
    return protect(http)
        .securityMatcher("/v1/**")
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(
            new ApiKeyFilter(keys, limits, problems, dialects), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new BodyLimitFilter(bodies, problems), ApiKeyFilter.class)
        .build();
  }

  @Bean
  SecurityFilterChain console(
      HttpSecurity http,
      CsrfTokenRepository forms,
      List<BodyLimit> bodies,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers) {
    return protect(http)
        .addFilterBefore(new BodyLimitFilter(bodies, problems), CsrfFilter.class)
        .csrf(csrf -> csrf.csrfTokenRepository(forms))
        .exceptionHandling(
            failures ->
                failures.accessDeniedHandler(
                    (request, response, _) ->
                        problems.send(whyDenied(request, handlers), request, response)))
        .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?goodbye"))
        .build();
  }

  /// What both have in common. The security context lives as long as its request; what outlives it
  /// is in the session, and is no more than who signed in.
  private static HttpSecurity protect(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                    .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
  }

  /// Kept in a cookie of its own, so that pages for people who are not signed in need no session.
  @Bean
  CsrfTokenRepository formTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("form");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  /// A method that the address does not answer is told as such, whatever the form.
  private static Exception whyDenied(
      HttpServletRequest request, ObjectProvider<RequestMappingHandlerMapping> handlers) {
    if (!request.getMethod().equals("POST")) {
      try {
        ServletRequestPathUtils.parseAndCache(request);
        handlers.getObject().getHandler(request);
      } catch (HttpRequestMethodNotSupportedException unsupported) {
        return unsupported;
      } catch (Exception _) {
        // whatever else is wrong with the request, its form has expired
      }
    }
    return new ProblemException(
        AccessProblem.FORM_EXPIRED, "open the page again and send the form once more");
  }

  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(SESSION_COOKIE);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }
}
