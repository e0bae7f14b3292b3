package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.AccessProblem;
import dev.fairhaven.app.platform.access.ApiKeyDirectory;
import dev.fairhaven.app.platform.access.CurrentStaff;
import dev.fairhaven.app.platform.access.RateLimits;
import dev.fairhaven.app.platform.access.SignInDelayed;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Who gets in, and how: API keys below `/v1`, sessions everywhere else. What they may do there is
/// checked by [dev.fairhaven.app.platform.access.AccessInterceptor].
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

  /// What browsers may read as another site although it begins like a path.
  private static final Pattern ELSEWHERE = Pattern.compile("^/[/\\\\]|\\p{Cntrl}");

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
      AuthenticationProvider signIn,
      List<BodyLimit> bodies,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers) {
    return protect(http)
        .authenticationProvider(signIn)
        .addFilterBefore(new BodyLimitFilter(bodies, problems), CsrfFilter.class)
        .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
        .exceptionHandling(
            failures ->
                failures.accessDeniedHandler(
                    (request, response, _) ->
                        problems.send(whyDenied(request, handlers), request, response)))
        .formLogin(
            form ->
                form.loginPage("/login")
                    .usernameParameter("login")
                    .successHandler(SecurityConfiguration::signedIn)
                    .failureHandler(SecurityConfiguration::notSignedIn))
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
  private static CookieCsrfTokenRepository csrfTokens() {
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

  private static void signedIn(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    if (!(authentication.getPrincipal() instanceof StaffId staff)) {
      throw new IllegalStateException("signed in as something that is not staff");
    }
    CurrentStaff.signIn(request, staff);
    response.sendRedirect(localOrHome(request.getParameter("next")));
  }

  /// Only a path of ours, so that a link to the sign-in page cannot lead elsewhere.
  private static String localOrHome(@Nullable String next) {
    if (next == null || !next.startsWith("/") || ELSEWHERE.matcher(next).find()) {
      return "/";
    }
    return next;
  }

  private static void notSignedIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var reason =
        failure instanceof SignInDelayed delayed ? "wait=" + delayed.waitSeconds() : "refused";
    response.sendRedirect("/login?" + reason);
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
