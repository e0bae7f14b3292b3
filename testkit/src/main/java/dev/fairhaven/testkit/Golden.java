package dev.fairhaven.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares text with a file under `src/test/golden`, which is reviewed like code.
///
/// Run with `-Dgolden.update=true` to rewrite the files, then read the diff.
public final class Golden {

  private static final Path ROOT = Path.of("src/test/golden");

  private Golden() {}

  /// Fails unless `actual` is what the file says.
  ///
  /// @param name path under the golden root, such as `rules/evaluation.txt`
  public static void check(String name, String actual) {
    var file = ROOT.resolve(name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual).as("golden file %s", file).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
