package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.staff.People;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/// An account for every role, so that each can be tried; two for those who must not decide about
/// their own work.
final class DemoStaff {

  static final String FILE = "logins.txt";

  private static final String PASSWORD_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 14;

  private static final List<Login> LOGINS =
      List.of(
          new Login("moderator", "Moderator", Role.MODERATOR),
          new Login("moderator2", "Second moderator", Role.MODERATOR),
          new Login("specialist", "Specialist", Role.SPECIALIST),
          new Login("specialist2", "Second specialist", Role.SPECIALIST),
          new Login("analyst", "Analyst", Role.ANALYST),
          new Login("engineer", "Engineer", Role.ENGINEER),
          new Login("manager", "Manager", Role.MANAGER),
          new Login("auditor", "Auditor", Role.AUDITOR),
          new Login("administrator", "Administrator", Role.ADMINISTRATOR));

  private final People people;
  private final DemoFiles files;

  DemoStaff(People people, DemoFiles files) {
    this.people = people;
    this.files = files;
  }

  /// Adds them on the first start. The file is written first: a password nobody knows is no use.
  void addIfNobodyIsThere() {
    if (!people.isEmpty()) {
      return;
    }
    var password = password();
    files.write(FILE, sheet(password));
    LOGINS.forEach(login -> people.create(login.name, login.login, login.role, password));
  }

  private static String password() {
    return new SecureRandom()
        .ints(PASSWORD_LENGTH, 0, PASSWORD_ALPHABET.length())
        .mapToObj(i -> String.valueOf(PASSWORD_ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }

  private static String sheet(String password) {
    return "password  "
        + password
        + "\n"
        + LOGINS.stream()
            .map(login -> "login     " + login.login)
            .collect(Collectors.joining("\n"));
  }

  private record Login(String login, String name, Role role) {}
}
