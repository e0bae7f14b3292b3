package dev.fairhaven.app.shell.setup.web;

import dev.fairhaven.app.platform.access.CurrentStaff;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.settings.SettingsPermission;
import dev.fairhaven.app.platform.staff.KeyPermission;
import dev.fairhaven.app.platform.staff.People;
import dev.fairhaven.app.platform.staff.StaffMember;
import dev.fairhaven.app.shell.setup.Setup;
import dev.fairhaven.app.shell.setup.SetupState.Step;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Brings whoever can finish the set-up back to it, from the two pages that a sign-in leads to: the
/// overview, and the account page for those who have yet to choose a password.
@Component
class SetupRedirect implements HandlerInterceptor, WebMvcConfigurer {

  private static final String HOME = "/";
  private static final String ACCOUNT = "/account";

  private final Setup setup;
  private final CurrentStaff currentStaff;
  private final People people;

  SetupRedirect(Setup setup, CurrentStaff currentStaff, People people) {
    this.setup = setup;
    this.currentStaff = currentStaff;
    this.people = people;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(HOME, ACCOUNT);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (isPage(request) && setup.step() != Step.FINISHED && isForWhoeverAsks(request)) {
      response.sendRedirect(SetupPages.PATH);
      return false;
    }
    return true;
  }

  private static boolean isPage(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getDispatcherType() == DispatcherType.REQUEST
        && request.getHeader("HX-Request") == null;
  }

  private boolean isForWhoeverAsks(HttpServletRequest request) {
    return currentStaff
        .find(request)
        .filter(staff -> staff.may(SettingsPermission.CHANGE) && staff.may(KeyPermission.MANAGE))
        .filter(staff -> request.getRequestURI().equals(HOME) || mustChangePassword(staff))
        .isPresent();
  }

  private boolean mustChangePassword(Staff staff) {
    return people.find(staff.id()).filter(StaffMember::mustChangePassword).isPresent();
  }
}
