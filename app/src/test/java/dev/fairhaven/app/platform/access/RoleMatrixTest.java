package dev.fairhaven.app.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoleMatrixTest {

  private static final Permissions PERMISSIONS = new Permissions();

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
    assertThat(PERMISSIONS.of(Role.AUDITOR))
        .hasSizeGreaterThan(8)
        .allMatch(permission -> Set.of("VIEW", "OPEN").contains(permission.name()));
  }

  @Test
  void letsEveryRoleSeeItsOwnAccount() {
    assertThat(Role.values()).allMatch(role -> role.may(ConsolePermission.OPEN));
  }

  @Test
  void givesAdministratorsEverything() {
    assertThat(PERMISSIONS.all()).hasSizeGreaterThan(20).allMatch(Role.ADMINISTRATOR::may);
  }

  private static String table() {
    var roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | "));
    var text = new StringBuilder("| permission | what it allows | " + roles + " |\n");
    text.append("|---".repeat(Role.values().length + 2)).append("|\n");
    for (var permission : PERMISSIONS.all()) {
      text.append("| `").append(permission.wireName()).append("` | ").append(permission.title());
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
