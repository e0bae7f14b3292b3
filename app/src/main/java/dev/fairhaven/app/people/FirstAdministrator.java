package dev.fairhaven.app.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lets the first person in: on a start with nobody to sign in, makes an administrator and says
/// how. Runs last, so that whatever else sets staff up comes first.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final People people;

  FirstAdministrator(People people) {
    this.people = people;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    people
        .createFirstAdministrator()
        .ifPresent(
            password ->
                LOG.info(
                    "nobody can sign in yet: use the login admin with the password {}, "
                        + "and choose another one there",
                    password));
  }
}
