package dev.fairhaven.app.platform.postgres;

import static dev.fairhaven.app.platform.postgres.Fixtures.await;
import static dev.fairhaven.app.platform.postgres.Fixtures.execute;
import static dev.fairhaven.app.platform.postgres.Fixtures.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real servers over real directories.
class PostgresServerTest {

  @TempDir Path temporary;

  @BeforeEach
  void initialise() throws IOException {
    Fixtures.initialise(data());
  }

  @Test
  void keepsDataPortAndPasswordAcrossARestart() throws Exception {
    DatabaseAddress first;
    try (var server = Fixtures.start(data())) {
      first = server.address();
      execute(first, "CREATE TABLE kept AS SELECT 'ÄÖÜ'::text AS word");
    }
    try (var server = Fixtures.start(data())) {
      assertThat(server.address()).isEqualTo(first);
      assertThat(query(first, "SELECT lower(word) FROM kept")).isEqualTo("äöü");
      assertThat(PostgresServer.findAddress(data())).contains(first);
    }
  }

  @Test
  void isDurableChecksItsPagesAndSpeaksUnicode() throws Exception {
    var standard =
        new PostgresOptions(Fixtures.BINARIES, PostgresOptions.standard(data()).settings());
    try (var server = PostgresServer.start(temporary.resolve("fresh"), standard)) {
      var settings =
          "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings WHERE name IN"
              + " ('data_checksums', 'fsync', 'synchronous_commit', 'server_encoding', 'jit')";
      assertThat(query(server.address(), settings))
          .isEqualTo(
              "data_checksums=on fsync=on jit=off server_encoding=UTF8 synchronous_commit=on");
    }
  }

  @Test
  void demandsThePasswordAndKeepsItPrivate() throws Exception {
    try (var server = Fixtures.start(data())) {
      var right = server.address();
      var wrong = new DatabaseAddress(right.jdbcUrl(), right.user(), "wrong");
      assertThatThrownBy(() -> Fixtures.connect(wrong))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("authentication failed");
      assertThat(right.toString()).doesNotContain(right.password());
    }
    var password = data().resolve("postgres/password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
        .isEqualTo("rw-------");
  }

  @Test
  void comesBackByItselfWhenTheServerIsKilled() throws Exception {
    try (var server = Fixtures.start(data())) {
      execute(server.address(), "CREATE TABLE acknowledged AS SELECT 42 AS number");
      for (int round = 0; round < 2; round++) {
        long killed = server.pid();
        Fixtures.kill(killed);
        var number = await(() -> query(server.address(), "SELECT number FROM acknowledged"));
        assertThat(number).isEqualTo("42");
        assertThat(server.pid()).isNotEqualTo(killed);
      }
    }
  }

  @Test
  void stopsTheServerThatAKilledProcessLeftBehind() throws Exception {
    long leftOver;
    try (var other = ServerInOwnProcess.start(data())) {
      execute(address(), "CREATE TABLE acknowledged AS SELECT 42 AS number");
      other.kill();
      leftOver = serverPid();
      assertThat(query(address(), "SELECT number FROM acknowledged")).isEqualTo("42");
    }
    try (var server = Fixtures.start(data())) {
      assertThat(server.pid()).isNotEqualTo(leftOver);
      assertThat(Fixtures.hasEnded(leftOver)).isTrue();
      assertThat(query(server.address(), "SELECT number FROM acknowledged")).isEqualTo("42");
    }
  }

  @Test
  void recoversAfterBothProcessesWereKilled() throws Exception {
    try (var other = ServerInOwnProcess.start(data())) {
      execute(address(), "CREATE TABLE acknowledged AS SELECT 42 AS number");
      other.kill();
      Fixtures.kill(serverPid());
    }
    try (var server = Fixtures.start(data())) {
      assertThat(query(server.address(), "SELECT number FROM acknowledged")).isEqualTo("42");
    }
  }

  @Test
  void refusesADirectoryThatAnotherProcessHas() throws Exception {
    try (var other = ServerInOwnProcess.start(data())) {
      assertThatThrownBy(() -> Fixtures.start(data()))
          .isInstanceOf(DirectoryInUseException.class)
          .hasMessageContaining(data().toString())
          .hasMessageContaining("process " + other.pid() + ".");
      assertThat(query(address(), "SELECT 1")).isEqualTo("1");
      other.kill();
      Fixtures.kill(serverPid());
    }
  }

  @Test
  void movesToAnotherPortWhenAForeignProgramTookItsOwn() throws Exception {
    int first;
    try (var server = Fixtures.start(data())) {
      first = server.port();
    }
    try (var _ = new ServerSocket(first, 1, InetAddress.ofLiteral("127.0.0.1"));
        var server = Fixtures.start(data())) {
      assertThat(server.port()).isNotEqualTo(first);
      assertThat(query(server.address(), "SELECT 1")).isEqualTo("1");
      assertThat(PostgresServer.findAddress(data())).contains(server.address());
    }
  }

  @Test
  void stopsOnceHoweverOftenItIsAsked() {
    var server = Fixtures.start(data());
    server.stop();
    server.stop();
    assertThat(Fixtures.hasEnded(server.pid())).isTrue();
    assertThatThrownBy(() -> Fixtures.connect(server.address())).isInstanceOf(SQLException.class);
  }

  @Test
  void saysWhatTheServerSaidWhenItDoesNotStart() {
    var options =
        new PostgresOptions(Fixtures.BINARIES, java.util.Map.of("shared_buffers", "nonsense"));
    assertThatThrownBy(() -> PostgresServer.start(data(), options))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("shared_buffers");
    Fixtures.start(data()).stop();
  }

  @Test
  void saysHowToMendPermissionsThatWereWidened() throws Exception {
    var cluster = data().resolve("postgres/cluster");
    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwxr-xrwx"));
    assertThatThrownBy(() -> Fixtures.start(data()))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("chmod -R u+rwX,go-rwx " + cluster);
    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
    Fixtures.start(data()).stop();
  }

  @Test
  void startsThoughTheProcessIdOfACrashedServerBelongsToAnotherProgramNow() throws Exception {
    Fixtures.start(data()).stop();
    var pidFile = data().resolve("postgres/cluster/postmaster.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n/elsewhere\n0\n1\n\n\n\n");
    try (var server = Fixtures.start(data())) {
      assertThat(query(server.address(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void startsThoughTheProcessIdOfACrashedServerBelongsToAnotherPostgresNow() throws Exception {
    var neighbour = temporary.resolve("neighbour");
    Fixtures.initialise(neighbour);
    Fixtures.start(data()).stop();
    try (var other = Fixtures.start(neighbour)) {
      var pidFile = data().resolve("postgres/cluster/postmaster.pid");
      Files.writeString(pidFile, other.pid() + "\n" + data() + "\n0\n1\n\n\n\n");
      try (var server = Fixtures.start(data())) {
        assertThat(query(server.address(), "SELECT 1")).isEqualTo("1");
        assertThat(query(other.address(), "SELECT 1")).isEqualTo("1");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "nonsense", "-7\n", "0\n", "99999999999999999999\n", "\0\0\0\0"})
  void startsThoughACrashOfTheMachineHasDamagedTheProcessIdFile(String content) throws Exception {
    Files.writeString(data().resolve("postgres/cluster/postmaster.pid"), content);
    try (var server = Fixtures.start(data())) {
      assertThat(query(server.address(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void stopsTheServerLeftBehindThoughItsProcessIdFileIsDamaged() throws Exception {
    try (var other = ServerInOwnProcess.start(data())) {
      other.kill();
      var leftOver = serverPid();
      Files.writeString(data().resolve("postgres/cluster/postmaster.pid"), "");
      try (var server = Fixtures.start(data())) {
        assertThat(query(server.address(), "SELECT 1")).isEqualTo("1");
        assertThat(Fixtures.hasEnded(leftOver)).isTrue();
      }
    }
  }

  @Test
  void runsAsNobodyForRootWhereUserNamespacesAreForbidden() throws Exception {
    assumeThat(System.getProperty("user.name")).as("the account").isEqualTo("root");
    assumeThat(Command.exists("setpriv")).as("setpriv").isTrue();
    var directory = Files.createDirectories(data().resolve("postgres"));
    Permissions.allowPassage(temporary);
    var account = RunAs.choose(directory, false);
    assertThat(account).isInstanceOf(RunAs.User.class);
    var reachable = new PostgresOptions(directory, Fixtures.options().settings());
    var lock = DirectoryLock.acquire(data());
    var cluster = Cluster.open(data(), reachable, account);
    try (var server = PostgresServer.start(lock, cluster)) {
      assertThat(query(server.address(), "SELECT 1")).isEqualTo("1");
    }
    assertThat(RunAs.choose(directory)).as("the account of the next start").isEqualTo(account);
    try (var server = PostgresServer.start(data(), reachable)) {
      assertThat(query(server.address(), "SELECT 1")).isEqualTo("1");
    }
  }

  private Path data() {
    return temporary.resolve("data");
  }

  private DatabaseAddress address() {
    return PostgresServer.findAddress(data()).orElseThrow();
  }

  private long serverPid() throws IOException {
    var pidFile = data().resolve("postgres/cluster/postmaster.pid");
    return Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
  }
}
