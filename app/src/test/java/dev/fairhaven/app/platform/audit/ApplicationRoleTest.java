package dev.fairhaven.app.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the role that the product works as may do with the audit log, and what not.
@TestInstance(Lifecycle.PER_CLASS)
class ApplicationRoleTest {

  private static final String RECORD =
      """
      INSERT INTO audit_record (id, time, actor, action, detail)
      VALUES (gen_random_uuid(), now(), 'cli', 'audit.tested', '{}')
      """;

  private Connection connection;

  @BeforeAll
  void connect() throws SQLException {
    connection = DriverManager.getConnection(TestPostgres.freshDatabaseOfTheApplication());
  }

  @AfterAll
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void addsRecordsAndSealsAndMovesTheHead() throws SQLException {
    execute(RECORD);
    execute("INSERT INTO audit_seal SELECT 1, id, '\\x00' FROM audit_record LIMIT 1");
    execute("UPDATE audit_head SET position = 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_record SET actor = 'staff/x'",
        "DELETE FROM audit_record",
        "TRUNCATE audit_record",
        "UPDATE audit_seal SET position = 7",
        "DELETE FROM audit_seal",
        "TRUNCATE audit_seal",
        "DELETE FROM audit_head",
        "ALTER TABLE audit_record DISABLE TRIGGER USER",
        "ALTER TABLE audit_record DISABLE TRIGGER ALL",
        "ALTER TABLE audit_seal DISABLE TRIGGER audit_seal_is_append_only",
        "DROP TRIGGER audit_record_is_append_only ON audit_record",
        "DROP TABLE audit_record CASCADE",
        "ALTER TABLE audit_record OWNER TO fairhaven_app",
        "SET session_replication_role = replica",
        "SET ROLE fairhaven",
        "SET SESSION AUTHORIZATION fairhaven",
        "ALTER ROLE fairhaven_app SUPERUSER",
        "CREATE OR REPLACE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
        "CREATE TABLE another (id int)",
        "DELETE FROM flyway_schema_history"
      })
  void cannot(String sql) throws SQLException {
    execute(RECORD);
    assertThatThrownBy(() -> execute(sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  /// PostgreSQL takes such a statement with a warning, and does nothing.
  @Test
  void cannotGrantItselfMore() throws SQLException {
    execute("GRANT ALL ON audit_record, audit_seal TO fairhaven_app");
    execute("CALL grant_application('fairhaven_app')");
    cannot("UPDATE audit_record SET actor = 'staff/x'");
    cannot("DELETE FROM audit_seal");
    execute(RECORD);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
