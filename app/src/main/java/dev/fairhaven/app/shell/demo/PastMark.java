package dev.fairhaven.app.shell.demo;

import java.nio.file.Path;

/// Remembers whether the past was played to its end. One that was interrupted cannot be gone on
/// with: what follows from what was is known to the process that played it only.
public final class PastMark {

  private static final String FILE = "past";
  private static final String PLAYING = "playing";
  private static final String PLAYED = "played";

  private PastMark() {}

  /// Whether a past was begun in this directory of a demonstration and not brought to its end.
  public static boolean isUnfinished(Path directory) {
    return new DemoFiles(directory).read(FILE).filter(PLAYING::equals).isPresent();
  }

  static boolean isPlayed(DemoFiles files) {
    return files.read(FILE).filter(PLAYED::equals).isPresent();
  }

  static void begin(DemoFiles files) {
    files.write(FILE, PLAYING);
  }

  static void end(DemoFiles files) {
    files.write(FILE, PLAYED);
  }
}
