package dev.fairhaven.app.shell.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The ahead-of-time cache, which makes later starts about twice as fast.
///
/// The Java machine uses a cache only when class path and flags are those it was made with. So it
/// is made by a copy of this very process: same flags, same class path, a demonstration of its own
/// in a directory that is thrown away. That happens once, after the first start, at the lowest
/// priority.
final class StartupCache {

  private static final Logger LOG = LoggerFactory.getLogger(StartupCache.class);
  private static final String FLAG = "-XX:AOTCache=";
  private static final long MINUTES_MAX = 10;

  private static final String REHEARSAL_SECONDS = "20";

  /// Enough of a past for the cache to tell the compiler which methods matter when events come in
  /// and people review.
  private static final String REHEARSAL_PAST_DAYS = "7";

  private final Path cache;

  private StartupCache(Path cache) {
    this.cache = cache;
  }

  /// Makes the cache that this process was told to use, in the background, if it is not there.
  static void makeIfAbsent() {
    findFlag()
        .map(flag -> Path.of(flag.substring(FLAG.length())))
        .filter(cache -> !Files.exists(cache))
        .ifPresent(cache -> Thread.ofPlatform().daemon().start(new StartupCache(cache)::make));
  }

  private static Optional<String> findFlag() {
    return flags().stream().filter(flag -> flag.startsWith(FLAG)).findFirst();
  }

  private static List<String> flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  private void make() {
    try {
      run(sibling(".new"));
    } catch (IOException e) {
      LOG.info("No cache for faster starts was made", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Path output) throws IOException, InterruptedException {
    var process = builder(output).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-startup-cache"));
    boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
    if (ended && Files.exists(output)) {
      Files.move(output, cache, ATOMIC_MOVE, REPLACE_EXISTING);
      FileSystemUtils.deleteRecursively(sibling(".training"));
      LOG.info("Later starts will be faster: made {}", cache);
    } else {
      process.destroy();
      LOG.info("No cache for faster starts was made; see {}", sibling(".log"));
    }
  }

  private ProcessBuilder builder(Path output) {
    var command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    flags().stream()
        .map(flag -> flag.startsWith(FLAG) ? "-XX:AOTCacheOutput=" + output : flag)
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Fairhaven.class.getName());
    command.addAll(List.of("demo", "--exit-after", REHEARSAL_SECONDS, "--port", "0"));
    command.addAll(List.of("--past-days", REHEARSAL_PAST_DAYS));
    command.addAll(List.of("--data", sibling(".training").toString()));
    File log = sibling(".log").toFile();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
  }

  private Path sibling(String ending) {
    return cache.resolveSibling(cache.getFileName() + ending);
  }
}
