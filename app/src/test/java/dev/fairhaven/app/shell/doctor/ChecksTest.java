package dev.fairhaven.app.shell.doctor;

import static dev.fairhaven.app.shell.doctor.Finding.Level.OK;
import static dev.fairhaven.app.shell.doctor.Finding.Level.PROBLEM;
import static dev.fairhaven.app.shell.doctor.Finding.Level.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.enforcement.delivery.Endpoint;
import dev.fairhaven.app.enforcement.delivery.EndpointId;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.shell.doctor.Finding.Level;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final Machine GOOD = new Machine(4L << 30, 2, 65_536, 25, 1L << 30);

  @Test
  void findsNothingWrongWithAGoodMachine() {
    assertThat(MachineChecks.run(GOOD)).extracting(Finding::level).containsOnly(OK);
    assertThat(MachineChecks.run(Machine.ofThisProcess())).hasSize(5);
  }

  @Test
  void saysWhatToDoAboutASmallMachine() {
    var small = new Machine(700L << 20, 1, 256, 21, 128L << 20);
    assertThat(MachineChecks.run(small))
        .allSatisfy(finding -> assertThat(finding.advice()).isNotEmpty())
        .extracting(Finding::level)
        .containsExactly(PROBLEM, WARNING, PROBLEM, PROBLEM, WARNING);
  }

  @Test
  void findsADirectoryThatIsNotThereOrNotPrivate(@TempDir Path directory) throws IOException {
    assertThat(levels(directory.resolve("none"))).containsExactly(PROBLEM);
    var cluster = Files.createDirectories(directory.resolve("postgres/cluster"));
    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwxr-x---"));
    var password = Files.writeString(directory.resolve("postgres/password"), "x");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    assertThat(levels(directory).subList(0, 3)).containsExactly(OK, OK, OK);

    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(levels(directory).subList(0, 3)).containsExactly(OK, PROBLEM, PROBLEM);
  }

  @Test
  void findsAFullDisk() {
    var directory = Path.of("/d");
    assertThat(DirectoryChecks.room(directory, 100L << 30).level()).isEqualTo(OK);
    assertThat(DirectoryChecks.room(directory, 1L << 30).level()).isEqualTo(WARNING);
    assertThat(DirectoryChecks.room(directory, 1L << 20).level()).isEqualTo(PROBLEM);
  }

  @Test
  void findsClocksThatDisagreeOrWentBack() {
    assertThat(DatabaseChecks.clock(NOW, NOW.plusMillis(500)).level()).isEqualTo(OK);
    assertThat(DatabaseChecks.clock(NOW, NOW.minusSeconds(5)).level()).isEqualTo(WARNING);
    assertThat(DatabaseChecks.clock(NOW.plusSeconds(90), NOW).level()).isEqualTo(PROBLEM);
    assertThat(DatabaseChecks.history(NOW.minusSeconds(1), NOW).level()).isEqualTo(OK);
    assertThat(DatabaseChecks.history(NOW.plusSeconds(60), NOW).level()).isEqualTo(PROBLEM);
  }

  @Test
  void findsWhatIsWrongWithADatabase() {
    assertThat(DatabaseChecks.version(150_004, "15.4").level()).isEqualTo(PROBLEM);
    assertThat(DatabaseChecks.longest(20).level()).isEqualTo(OK);
    assertThat(DatabaseChecks.longest(301).level()).isEqualTo(WARNING);
    assertThat(DatabaseChecks.longest(3_601).level()).isEqualTo(PROBLEM);
    assertThat(DatabaseChecks.connections(95, 100).level()).isEqualTo(WARNING);
  }

  @Test
  void findsEndpointsThatFail() {
    assertThat(EndpointChecks.deliveries(health(null, null, 0)).level()).isEqualTo(OK);
    assertThat(EndpointChecks.deliveries(health("it answered 410", null, 0)).level())
        .isEqualTo(WARNING);
    assertThat(EndpointChecks.deliveries(health(null, NOW, 0)).level()).isEqualTo(PROBLEM);
    assertThat(EndpointChecks.deliveries(health(null, null, 3)).level()).isEqualTo(WARNING);
    var endpoint = health(null, null, 0).endpoint();
    assertThat(EndpointChecks.certificate(endpoint, NOW.plus(Duration.ofDays(13)), NOW).level())
        .isEqualTo(WARNING);
    assertThat(EndpointChecks.certificate(endpoint, NOW.plus(Duration.ofDays(15)), NOW).level())
        .isEqualTo(OK);
  }

  @Test
  void connectsToEndpoints() throws IOException {
    String url;
    try (var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      url = "http://127.0.0.1:" + server.getLocalPort() + "/hook";
      assertThat(EndpointChecks.run(List.of(health(url, null, null, 0)), NOW))
          .extracting(Finding::level)
          .containsExactly(OK, OK);
    }
    assertThat(EndpointChecks.run(List.of(health(url, null, null, 0)), NOW))
        .extracting(Finding::level)
        .containsExactly(OK, PROBLEM);
  }

  private static List<Level> levels(Path directory) {
    return DirectoryChecks.run(directory).stream().map(Finding::level).toList();
  }

  private static Endpoints.Health health(
      @Nullable String disabled, @Nullable Instant failingSince, long dead) {
    return health("https://shop.example/hook", disabled, failingSince, dead);
  }

  private static Endpoints.Health health(
      String url, @Nullable String disabled, @Nullable Instant failingSince, long dead) {
    var endpoint = new Endpoint(EndpointId.next(), url, "", Set.of(), disabled, failingSince, NOW);
    return new Endpoints.Health(endpoint, 0, 0, dead);
  }
}
