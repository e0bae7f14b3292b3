package dev.fairhaven.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {

  @Test
  void areOfTheVersionThatNamesTheirDirectory() {
    var binaries = Binaries.unpackInto(Fixtures.BINARIES.toAbsolutePath());
    var postgres = List.of(binaries.program("postgres"), "--version");
    assertThat(Command.run(postgres, Duration.ofMinutes(1)).output())
        .isEqualTo("postgres (PostgreSQL) " + Binaries.VERSION);
  }

  @Test
  void areUnpackedAgainWhenAFileHasLostItsContent(@TempDir Path parent) throws IOException {
    var binaries = Binaries.unpackInto(parent);
    var program = Path.of(binaries.program("initdb"));
    long size = Files.size(program);
    var untouched = Files.getLastModifiedTime(binaries.home());
    assertThat(Files.getLastModifiedTime(Binaries.unpackInto(parent).home())).isEqualTo(untouched);

    Files.write(program, new byte[0]);
    Binaries.unpackInto(parent);

    assertThat(program).hasSize(size).isExecutable();
    try (var left = Files.list(parent)) {
      assertThat(left.filter(Files::isDirectory))
          .as("no partial directory stays")
          .containsExactly(binaries.home());
    }
  }

  @Test
  void areUnpackedOnceHoweverManyWantThemAtTheSameTime(@TempDir Path parent) {
    var keys =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> fileKey(parent)))
            .limit(3)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .distinct();
    assertThat(keys).as("the one directory that all use").hasSize(1);
  }

  private static Object fileKey(Path parent) {
    try {
      var home = Binaries.unpackInto(parent).home();
      return Files.readAttributes(home, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, /postgres-linux-x86_64.txz",
    "Linux, aarch64, /postgres-linux-arm_64.txz",
    "Mac OS X, aarch64, /postgres-darwin-arm_64.txz",
    "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
  })
  void areFoundByPlatform(String system, String architecture, String archive) {
    assertThat(Binaries.archiveName(system, architecture)).isEqualTo(archive);
  }
}
