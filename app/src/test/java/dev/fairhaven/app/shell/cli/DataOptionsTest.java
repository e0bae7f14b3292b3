package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.postgres.DatabaseAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataOptionsTest {

  @Test
  void understandsTheUsualFormsOfADatabaseUrl() {
    var expected = new DatabaseAddress("jdbc:postgresql://db.example:5433/fair?ssl=true", "u", "p");
    assertThat(DataOptions.parse("postgresql://u:p@db.example:5433/fair?ssl=true"))
        .isEqualTo(expected);
    assertThat(DataOptions.parse("postgres://u:p@db.example:5433/fair?ssl=true"))
        .isEqualTo(expected);
    assertThat(DataOptions.parse("jdbc:postgresql://u:p@db.example:5433/fair?ssl=true"))
        .isEqualTo(expected);
  }

  @Test
  void takesUserAndPasswordFromTheParametersToo() {
    assertThat(DataOptions.parse("jdbc:postgresql://db/fair?user=u&ssl=true&password=p%26q"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/fair?ssl=true", "u", "p&q"));
  }

  @Test
  void signsInAsTheOwnerOfTheTablesWhereOneIsNamed() {
    var application = new DatabaseAddress("jdbc:postgresql://db/fair", "app", "p");
    assertThat(DataOptions.roles(application, Map.of()))
        .isEqualTo(new DatabaseRoles(application, application));
    var named =
        Map.of("FAIRHAVEN_DATABASE_OWNER", "owner", "FAIRHAVEN_DATABASE_OWNER_PASSWORD", "q");
    assertThat(DataOptions.roles(application, named))
        .isEqualTo(
            new DatabaseRoles(
                new DatabaseAddress("jdbc:postgresql://db/fair", "owner", "q"), application));
  }

  @Test
  void decodesThePassword() {
    assertThat(DataOptions.parse("postgresql://u:p%40%3A@db/fair").password()).isEqualTo("p@:");
  }

  @Test
  void keepsAPasswordOutOfItsText() {
    assertThat(DataOptions.parse("jdbc:postgresql://db/fair?user=u&password=secret").toString())
        .isEqualTo("jdbc:postgresql://db/fair");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mysql://db/fair", "db.example", "postgresql:fair", "not a url", "http://x"})
  void refusesWhatIsNoPostgresUrl(String text) {
    assertThatThrownBy(() -> DataOptions.parse(text))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--database-url");
  }
}
