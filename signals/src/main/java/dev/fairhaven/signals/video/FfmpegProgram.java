package dev.fairhaven.signals.video;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the program ffmpeg is.
public final class FfmpegProgram {

  /// Names the program; without it, the first one on the `PATH` is taken.
  public static final String VARIABLE = "FAIRHAVEN_FFMPEG";

  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  private FfmpegProgram() {}

  /// @param environment of the process
  public static Optional<Path> find(Map<String, String> environment) {
    var named = environment.get(VARIABLE);
    var candidates =
        named == null || named.isBlank()
            ? onPath(environment.getOrDefault("PATH", ""))
            : Stream.of(Path.of(named));
    return candidates.filter(Files::isExecutable).filter(Files::isRegularFile).findFirst();
  }

  private static Stream<Path> onPath(String path) {
    return SEPARATOR
        .splitAsStream(path)
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> Stream.of(Path.of(folder, "ffmpeg"), Path.of(folder, "ffmpeg.exe")));
  }
}
