package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.audit.AuditSealer;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.postgres.DatabaseAddress;
import dev.fairhaven.app.testing.TestPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a database of one's own, restored into another, by an owner who is no superuser.
class BackupCommandTest {

  private static final int RECORDS = 40;

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private String source = "";
  private Path data = Path.of("");
  private Path backup = Path.of("");

  @BeforeEach
  void fill() throws Exception {
    source = TestPostgres.freshDatabase();
    data = Files.createDirectories(directory.resolve("data/windows"));
    Files.writeString(data.resolve("windows.snapshot"), "counted");
    data = data.getParent();
    backup = directory.resolve("one.backup");
    try (var features = Features.over(access(source), AuditLog.class)) {
      for (int i = 0; i < RECORDS; i++) {
        features
            .get(AuditLog.class)
            .record(new AuditEntry("cli", "tested", "x/" + i, Map.of("text", "a\tb\\n\"ü\" " + i)));
      }
      features.get(AuditSealer.class).sealAll();
    }
    execute(source, "SELECT setval('event_position_seq', 4711)");
  }

  @Test
  void bringsBackEveryRowSequenceAndFile() throws Exception {
    assertThat(run("backup", "--out=" + backup, "--data=" + data, "--database-url=" + source))
        .as(out.toString())
        .isZero();
    var target = emptyDatabaseOfAPlainOwner();
    var restored = directory.resolve("restored");
    assertThat(restore(restored, target)).as(out.toString()).isZero();

    assertThat(out.toString()).contains("whole, 40 records checked");
    assertThat(restored.resolve("windows/windows.snapshot")).hasContent("counted");
    assertThat(content(target)).isEqualTo(content(source));
    assertThat(query(target, "SELECT last_value::text FROM event_position_seq")).isEqualTo("4711");
    assertThat(query(target, "SELECT to_regclass('fairhaven_restoring')::text")).isNull();
    assertThatThrownBy(() -> execute(target, "DELETE FROM audit_record"))
        .hasMessageContaining("append-only");
    assertThat(run("audit", "verify", "--data=" + restored, "--database-url=" + target)).isZero();
  }

  @Test
  void refusesADatabaseOrADirectoryThatIsNotEmpty() throws Exception {
    run("backup", "--out=" + backup, "--data=" + data, "--database-url=" + source);
    var target = TestPostgres.emptyDatabase();
    assertThat(restore(data, target)).isEqualTo(ExitCodes.REFUSED);
    assertThat(out.toString()).contains("is not empty");
    assertThat(restore(directory.resolve("restored"), source)).isEqualTo(ExitCodes.REFUSED);
    assertThat(out.toString()).contains("has tables already");
    assertThat(directory.resolve("restored")).doesNotExist();
  }

  @Test
  void beginsAnewWhereARestoreWasInterruptedAndTheProductDoesNotStartBefore() throws Exception {
    run("backup", "--out=" + backup, "--data=" + data, "--database-url=" + source);
    var target = emptyDatabaseOfAPlainOwner();
    execute(target, "CREATE TABLE fairhaven_restoring (begun timestamptz)");
    execute(target, "CREATE TABLE half_done (id int)");
    var restored = directory.resolve("restored");
    assertThat(run("audit", "verify", "--data=" + data, "--database-url=" + target))
        .isEqualTo(ExitCodes.REFUSED);
    assertThat(out.toString()).contains("did not come to its end");
    assertThat(restore(restored, target)).as(out.toString()).isZero();
    assertThat(content(target)).isEqualTo(content(source));
    assertThat(query(target, "SELECT to_regclass('half_done')::text")).isNull();
  }

  @Test
  void refusesADamagedBackupBeforeItWritesAnything() throws Exception {
    run("backup", "--out=" + backup, "--data=" + data, "--database-url=" + source);
    var bytes = Files.readAllBytes(backup);
    bytes[bytes.length / 2] ^= 1;
    Files.write(backup, bytes);
    var target = TestPostgres.emptyDatabase();
    assertThat(restore(directory.resolve("restored"), target)).isEqualTo(ExitCodes.FAILED);
    assertThat(out.toString()).contains("is damaged");
    assertThat(directory.resolve("restored")).doesNotExist();
    assertThat(query(target, "SELECT count(*)::text FROM pg_tables WHERE schemaname = 'public'"))
        .isEqualTo("0");
  }

  @Test
  void keepsAnEncryptedBackupSecretAndReadsItWithThePassphrase() throws Exception {
    var passphrase = Files.writeString(directory.resolve("passphrase"), "correct horse battery\n");
    var file = "--passphrase-file=" + passphrase;
    assertThat(
            run(
                "backup",
                "--out=" + directory + "/",
                "--data=" + data,
                "--encrypt",
                file,
                "--database-url=" + source))
        .as(out.toString())
        .isZero();
    try (var files = Files.list(directory)) {
      backup = files.filter(path -> path.toString().endsWith(".backup")).findFirst().orElseThrow();
    }
    assertThat(Files.readString(backup, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("manifest.json")
        .doesNotContain("tested");
    assertThat(run("restore", "--from=" + backup, "--check")).isEqualTo(ExitCodes.FAILED);
    assertThat(out.toString()).contains("is encrypted");
    assertThat(run("restore", "--from=" + backup, "--check", file)).as(out.toString()).isZero();
  }

  @Test
  void doctorLooksAtTheDatabaseAndSaysItAsJson() {
    run("doctor", "--data=" + data, "--database-url=" + source, "--json");
    assertThat(out.toString()).startsWith("[");
    var findings = Json.mapper().readTree(out.toString());
    assertThat(findings.valueStream().map(finding -> finding.path("check").asString()))
        .contains("memory", "disk", "database version", "roles", "tables", "clock", "webhooks");
    assertThat(run("doctor", "--data=" + data, "--database-url=postgresql://127.0.0.1:1/none"))
        .isEqualTo(ExitCodes.FAILED);
    assertThat(out.toString()).contains("The database cannot be used");
  }

  private int restore(Path into, String database) {
    return run("restore", "--from=" + backup, "--data=" + into, "--database-url=" + database);
  }

  private int run(String... arguments) {
    return CommandLines.create()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(arguments);
  }

  private static DatabaseAccess access(String url) {
    var address = new DatabaseAddress(url, "", "");
    return DatabaseAccess.of(new DatabaseRoles(address, address), () -> {});
  }

  private static String emptyDatabaseOfAPlainOwner() throws SQLException {
    var url = TestPostgres.emptyDatabase();
    execute(
        url,
        """
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plain_owner') THEN
            CREATE ROLE plain_owner LOGIN PASSWORD 'plain';
          END IF;
          EXECUTE format('ALTER DATABASE %I OWNER TO plain_owner', current_database());
        END $$
        """);
    return url.replaceAll("user=[^&]*", "user=plain_owner")
        .replaceAll("password=[^&]*", "password=plain");
  }

  /// A hash of all rows of all tables, by table.
  private static List<String> content(String url) throws SQLException {
    return List.of(
        query(
                url,
                """
                SELECT string_agg(
                  tablename || ' ' || md5(query_to_xml('SELECT * FROM ' || tablename || ' t ORDER BY t::text', false, false, '')::text),
                  E'\\n' ORDER BY tablename)
                FROM pg_tables
                WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
                """)
            .split("\n"));
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
