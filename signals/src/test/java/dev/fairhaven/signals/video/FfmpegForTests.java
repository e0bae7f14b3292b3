package dev.fairhaven.signals.video;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Assumptions;

/// The program ffmpeg: the one that comes with the tests, as hashes differ in a few bits from
/// version to version; where that does not run, the one that is installed.
public final class FfmpegForTests {

  private static final String FOLDER = "org/bytedeco/ffmpeg/linux-x86_64/";
  private static final Optional<Path> PROGRAM = program();

  private FfmpegForTests() {}

  public static Path require() {
    Assumptions.assumeTrue(
        PROGRAM.isPresent(),
        "no ffmpeg runs here: the one that comes with the tests needs the library libpulse0, "
            + "which every desktop and Chromium bring along");
    return PROGRAM.get();
  }

  private static Optional<Path> program() {
    return unpacked().or(() -> FfmpegProgram.find(System.getenv()));
  }

  private static Optional<Path> unpacked() {
    boolean runsHere =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");
    return runsHere ? Optional.of(unpack()).filter(FfmpegForTests::runs) : Optional.empty();
  }

  /// A library of the system may be missing, such as that of the sound server.
  private static boolean runs(Path program) {
    try {
      var process =
          new ProcessBuilder(program.toString(), "-version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Path unpack() {
    var resource = FfmpegForTests.class.getClassLoader().getResource(FOLDER + "ffmpeg");
    try {
      var folder = Path.of("target", "ffmpeg").toAbsolutePath();
      Files.createDirectories(folder);
      var connection = (JarURLConnection) Objects.requireNonNull(resource).openConnection();
      unpack(connection.getJarFile(), folder);
      executable(folder.resolve("ffmpeg"));
      var program = folder.resolve("ffmpeg-with-libraries");
      Files.writeString(
          program,
          "#!/bin/sh\nLD_LIBRARY_PATH='%1$s' exec '%1$s/ffmpeg' \"$@\"\n".formatted(folder));
      return executable(program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path executable(Path program) throws IOException {
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void unpack(JarFile jar, Path folder) throws IOException {
    for (var entry : jar.stream().filter(each -> isWanted(each.getName())).toList()) {
      var file = folder.resolve(entry.getName().substring(FOLDER.length()));
      if (!Files.exists(file) || Files.size(file) != entry.getSize()) {
        try (var in = jar.getInputStream(entry)) {
          Files.write(file, in.readAllBytes());
        }
      }
    }
  }

  private static boolean isWanted(String name) {
    return name.startsWith(FOLDER)
        && name.lastIndexOf('/') == FOLDER.length() - 1
        && !name.contains("jni")
        && name.length() > FOLDER.length();
  }

  /// Makes a file, as the arguments say.
  public static Path make(Path file, String... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(List.of(require().toString(), "-nostdin", "-loglevel", "error", "-y"));
    command.addAll(List.of(arguments));
    command.add(file.toString());
    var process = new ProcessBuilder(command).inheritIO().start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError("ffmpeg made no file of " + List.of(arguments));
    }
    return file;
  }
}
