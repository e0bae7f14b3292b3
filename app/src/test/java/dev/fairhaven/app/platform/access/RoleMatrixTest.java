package dev.fairhaven.app.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoleMatrixTest {

  @Test
  void givesEachRoleWhatTheTableSays() {
    Golden.check("platform/access/roles.md", table());
  }

  @Test
  void isWhatTheReferenceSays() throws IOException {
    assertThat(Files.readString(Path.of("../docs/reference/access.md"))).endsWith(table());
  }

  @Test
  void givesAnAuditorNothingThatChangesAnything() {
    assertThat(Role.AUDITOR.permissions())
        .allMatch(permission -> permission.name().endsWith("_VIEW"));
  }

  @Test
  void letsEveryRoleSeeItsOwnAccount() {
    assertThat(Role.values()).allMatch(role -> role.may(Permission.OVERVIEW_VIEW));
  }

  private static String table() {
    var roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | "));
    var text = new StringBuilder("| permission | " + roles + " |\n");
    text.append("|---".repeat(Role.values().length + 1)).append("|\n");
    for (var permission : Permission.values()) {
      text.append("| ").append(permission);
      for (var role : Role.values()) {
        text.append(" | ").append(role.may(permission) ? "yes" : "");
      }
      text.append(" |\n");
    }
    text.append("\n| scope of an API key |\n|---|\n");
    for (var scope : Scope.values()) {
      text.append("| `").append(scope.wireName()).append("` |\n");
    }
    return text.toString();
  }
}
