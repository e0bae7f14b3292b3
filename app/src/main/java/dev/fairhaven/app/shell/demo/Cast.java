package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import java.util.HashMap;
import java.util.Map;

/// The staff who play in the past, by their logins. For one thread.
final class Cast {

  private final Map<String, Staff> byLogin = new HashMap<>();

  void add(String login, Staff staff) {
    byLogin.put(login, staff);
  }

  Staff require(String login) {
    var staff = byLogin.get(login);
    if (staff == null) {
      throw new IllegalStateException("nobody with the login " + login + " was added");
    }
    return staff;
  }

  /// The one person with `role` who does not review.
  Staff inOffice(Role role) {
    return DemoStaff.OFFICE.stream()
        .filter(login -> login.role() == role)
        .map(login -> require(login.login()))
        .findFirst()
        .orElseThrow();
  }
}
