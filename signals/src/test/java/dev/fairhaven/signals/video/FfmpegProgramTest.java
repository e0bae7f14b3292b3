package dev.fairhaven.signals.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegProgramTest {

  @TempDir private Path folder;

  private Path program(String name) throws IOException {
    var program = Files.writeString(folder.resolve(name), "");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  @Test
  void findsTheFirstOnThePath() throws IOException {
    var program = program("ffmpeg");
    var path = folder.resolve("empty") + File.pathSeparator + folder;
    assertThat(FfmpegProgram.find(Map.of("PATH", path))).contains(program);
  }

  @Test
  void prefersTheOneThatIsNamed() throws IOException {
    program("ffmpeg");
    var named = program("other");
    assertThat(
            FfmpegProgram.find(
                Map.of("PATH", folder.toString(), FfmpegProgram.VARIABLE, named.toString())))
        .contains(named);
  }

  @Test
  void findsNothingWhereThereIsNoProgram() throws IOException {
    Files.writeString(folder.resolve("ffmpeg"), "not executable");
    assertThat(FfmpegProgram.find(Map.of("PATH", folder.toString()))).isEmpty();
    assertThat(FfmpegProgram.find(Map.of(FfmpegProgram.VARIABLE, folder.toString()))).isEmpty();
    assertThat(FfmpegProgram.find(Map.of())).isEmpty();
  }
}
