package dev.fairhaven.app.shell.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The lines of a file, compressed or not, or of standard input.
final class TextLines {

  /// What stands for standard input.
  static final String STANDARD_INPUT = "-";

  private TextLines() {}

  /// Takes a line.
  @FunctionalInterface
  interface Taker {
    /// @param number from 1 on
    void take(int number, String line);
  }

  /// @throws RefusedException when it cannot be read
  static void read(String file, Taker taker) {
    try (var lines = open(file)) {
      int number = 1;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        taker.take(number++, line);
      }
    } catch (IOException e) {
      throw new RefusedException(
          file + ": there is no such file, or it cannot be read as UTF-8", e);
    }
  }

  private static BufferedReader open(String file) throws IOException {
    return file.equals(STANDARD_INPUT)
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : EventLines.open(Path.of(file));
  }
}
