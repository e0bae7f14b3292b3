package dev.fairhaven.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Holds the code to what each feature's `package-info.java` declares.
class ModuleGraphTest {

  /// Compiled templates are left out: each is part of the feature whose page it renders.
  private final ApplicationModules modules =
      ApplicationModules.of(Application.class, resideInAPackage("..app.jte.."));

  /// The other test would pass on nothing.
  @Test
  void seesTheWholeProgram() {
    assertThat(modules.stream().count()).isGreaterThan(18);
  }

  @Test
  void featuresUseOnlyTheApiOfWhatTheyDeclareAndFormNoCycle() {
    modules.verify();
  }
}
