package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.staff.People;
import dev.fairhaven.simulator.staff.Reviewer;
import dev.fairhaven.simulator.staff.Roster;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/// The staff of a demonstration. An account for every role, so that each can be tried; two for
/// those who must not decide about their own work. And, where there is a past, the people who
/// worked in it.
@DemoComponent
class DemoStaff {

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

  /// Sample staff who worked in the past and do not review.
  static final List<Login> OFFICE =
      List.of(
          new Login("office-analyst", "Office analyst", Role.ANALYST),
          new Login("office-engineer", "Office engineer", Role.ENGINEER),
          new Login("office-manager", "Office manager", Role.MANAGER),
          new Login("office-administrator", "Office administrator", Role.ADMINISTRATOR));

  private final DemoSettings settings;
  private final People people;
  private final AuthenticationProvider signIn;
  private @Nullable String password;

  DemoStaff(DemoSettings settings, People people, AuthenticationProvider signIn) {
    this.settings = settings;
    this.people = people;
    this.signIn = signIn;
  }

  record Login(String login, String name, Role role) {}

  /// Adds an account for every role on the first start. The file is written first: a password
  /// nobody knows is no use.
  void addIfNobodyIsThere() {
    if (!people.isEmpty()) {
      return;
    }
    password = password();
    new DemoFiles(settings.directory()).write(FILE, sheet(password));
    LOGINS.forEach(this::add);
  }

  private Staff add(Login login) {
    var id = people.create(login.name, login.login, login.role, requirePassword());
    return new Staff(id, login.name, login.role);
  }

  private String requirePassword() {
    if (password == null) {
      throw new IllegalStateException("staff are added at the first start only");
    }
    return password;
  }

  /// Lets the people of the past join and leave when their time comes.
  void begin(Stage stage) {
    OFFICE.forEach(login -> join(stage, login));
    for (var reviewer : Roster.REVIEWERS) {
      if (reviewer.joinsAt() == 0) {
        join(stage, login(reviewer));
      } else {
        stage.planAt(reviewer.joinsAt(), () -> join(stage, login(reviewer)));
      }
      if (reviewer.leaves()) {
        stage.planAt(reviewer.leavesAt(), () -> leave(stage, reviewer));
      }
    }
  }

  private void join(Stage stage, Login login) {
    stage.cast().add(login.login, add(login));
  }

  private static Login login(Reviewer reviewer) {
    var role = reviewer.isSpecialist() ? Role.SPECIALIST : Role.MODERATOR;
    return new Login(reviewer.login(), reviewer.displayName(), role);
  }

  private void leave(Stage stage, Reviewer reviewer) {
    people.deactivate(
        stage.cast().inOffice(Role.ADMINISTRATOR), stage.cast().require(reviewer.login()).id());
  }

  /// Somebody signs in.
  void signIn(String login) {
    signIn.authenticate(
        UsernamePasswordAuthenticationToken.unauthenticated(login, requirePassword()));
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
}
