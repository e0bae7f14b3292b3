package dev.fairhaven.app.platform.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The PostgreSQL programs, unpacked from the jar that carries them.
///
/// The directory appears by one rename, when everything is in it. A list of the files and their
/// sizes, written last, tells a directory that has lost something since.
///
/// @param home holds `bin`, `lib` and `share`
record Binaries(Path home) {

  /// The version in the jar that the build declares.
  static final String VERSION = "18.6";

  private static final String CONTENTS = "contents.txt";

  private static final String LOCK = "lock";
  private static final ReentrantLock UNPACKING = new ReentrantLock();

  /// Unpacks into `parent/VERSION`, unless that is there and whole.
  static Binaries unpackInto(Path parent) {
    var home = parent.resolve(VERSION);
    try {
      if (!isWhole(home)) {
        unpackAlone(home);
      }
      return new Binaries(home);
    } catch (IOException e) {
      throw new PostgresException(
          "The PostgreSQL programs cannot be unpacked into " + home + ": " + e, e);
    }
  }

  /// The path of one program.
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static boolean isWhole(Path home) throws IOException {
    var contents = home.resolve(CONTENTS);
    return Files.exists(contents) && Files.readString(contents).equals(list(home));
  }

  private static String list(Path home) throws IOException {
    try (var tree = Files.walk(home)) {
      return tree.filter(path -> Files.isRegularFile(path) && !path.endsWith(CONTENTS))
          .map(path -> path.toFile().length() + " " + home.relativize(path))
          .sorted()
          .collect(Collectors.joining("\n", "", "\n"));
    }
  }

  /// Nobody else, in this process or another, unpacks meanwhile: who came second would take the
  /// programs away from under who came first.
  private static void unpackAlone(Path home) throws IOException {
    Files.createDirectories(home.getParent());
    UNPACKING.lock();
    try (var channel = FileChannel.open(home.resolveSibling(LOCK), CREATE, WRITE);
        var _ = channel.lock()) {
      if (!isWhole(home)) {
        unpack(home);
      }
    } finally {
      UNPACKING.unlock();
    }
  }

  private static void unpack(Path home) throws IOException {
    var partial = Files.createTempDirectory(home.getParent(), ".unpacking");
    try (var archive = openArchive()) {
      unpack(archive, partial);
    }
    Files.writeString(partial.resolve(CONTENTS), list(partial));
    Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
    Trees.delete(home);
    Files.move(partial, home, ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveInputStream archive, Path target) throws IOException {
    for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      if (!isForCompilingOnly(entry)) {
        unpack(entry, archive, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static boolean isForCompilingOnly(TarArchiveEntry entry) {
    return entry.getName().endsWith(".a") || entry.getName().contains("/pkgconfig/");
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static TarArchiveInputStream openArchive() throws IOException {
    var name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    var resource = Binaries.class.getResourceAsStream(name);
    if (resource == null) {
      throw new PostgresException(
          "This build carries no PostgreSQL for %s on %s. Build on this machine, or use --database-url."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return new TarArchiveInputStream(
        new XZCompressorInputStream(new BufferedInputStream(resource)));
  }

  static String archiveName(String system, String architecture) {
    var platform = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    var processor = architecture.equals("aarch64") ? "arm_64" : "x86_64";
    return "/postgres-" + platform + "-" + processor + ".txz";
  }
}
