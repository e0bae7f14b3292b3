package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.CurrentStaff;
import dev.fairhaven.app.platform.access.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/// Makes the [Shell] of a request.
final class Shells {

  static final String TOAST = "toast";

  private static final String NAVIGATION_COOKIE = "navigation";

  private final Assets assets;
  private final InstantSource clock;
  private final CurrentStaff currentStaff;
  private final Navigation navigation;
  private final List<NavigationCount> counts;
  private final PlatformIdentity platform;
  private final List<BannerSource> banners;

  Shells(
      Assets assets,
      InstantSource clock,
      CurrentStaff currentStaff,
      Navigation navigation,
      List<NavigationCount> counts,
      PlatformIdentity platform,
      List<BannerSource> banners) {
    this.assets = assets;
    this.clock = clock;
    this.currentStaff = currentStaff;
    this.navigation = navigation;
    this.counts = List.copyOf(counts);
    this.platform = platform;
    this.banners = List.copyOf(banners);
  }

  Shell of(HttpServletRequest request) {
    var staff = currentStaff.find(request).orElse(null);
    var path = request.getRequestURI();
    return new Shell(
        staff,
        csrf(request),
        path,
        Theme.parse(cookie(request, Theme.COOKIE).orElse("")),
        platform.name(),
        platform.zone(),
        cookie(request, NAVIGATION_COOKIE).orElse("").equals("narrow"),
        clock.instant(),
        staff == null ? List.of() : navigation.of(staff, path, countsFor(staff)),
        staff == null ? List.of() : bannersFor(staff),
        toast(request),
        assets.root());
  }

  private List<Banner> bannersFor(Staff staff) {
    return banners.stream().flatMap(source -> source.bannerFor(staff).stream()).toList();
  }

  /// What waits for `staff`, by the navigation's links.
  Map<String, Long> countsFor(Staff staff) {
    return counts.stream()
        .collect(Collectors.toMap(NavigationCount::href, count -> count.countFor(staff)));
  }

  private static Shell.Csrf csrf(HttpServletRequest request) {
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null
        ? Shell.Csrf.NONE
        : new Shell.Csrf(token.getHeaderName(), token.getParameterName(), token.getToken());
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(cookie -> cookie.getValue());
  }

  private static @Nullable Toast toast(HttpServletRequest request) {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null ? null : (Toast) flash.get(TOAST);
  }
}
