package dev.fairhaven.app.platform.staff;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lets the first person in: on a start with nobody to sign in, makes an administrator and writes
/// down how. Runs last, so that whatever else sets staff up comes first.
@Component
@ConditionalOnProperty(FirstSignIn.SETTING)
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

  private static final String LOGIN = "admin";

  private final People people;
  private final FirstSignIn firstSignIn;

  FirstAdministrator(People people, @Value("${" + FirstSignIn.SETTING + "}") Path file) {
    this.people = people;
    this.firstSignIn = new FirstSignIn(file);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    people
        .createFirstAdministrator(LOGIN)
        .ifPresentOrElse(password -> firstSignIn.write(LOGIN, password), this::forgetWhenUsed);
  }

  private void forgetWhenUsed() {
    if (people.list().stream().noneMatch(StaffMember::mustChangePassword)) {
      firstSignIn.delete();
    }
  }
}
