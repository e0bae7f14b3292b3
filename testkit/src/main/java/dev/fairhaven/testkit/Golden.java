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
  private static final Path PAGES = Path.of("..", "docs");

  private Golden() {}

  /// Fails unless `actual` is what the file says.
  ///
  /// @param name path under the golden root, such as `rules/evaluation.txt`
  public static void check(String name, String actual) {
    compare(ROOT.resolve(name), actual);
  }

  /// As [#check], for a page of the documentation that is made from the code.
  ///
  /// @param name path under `docs`, such as `reference/cli.md`
  public static void checkPage(String name, String actual) {
    compare(PAGES.resolve(name), actual);
  }

  private static void compare(Path file, String actual) {
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
