package dev.fairhaven.app.shell.doctor;

/// What one check found.
///
/// @param check what was looked at, such as `disk`
/// @param text what is so, in a sentence
/// @param advice what to do about it; empty where nothing is to be done
public record Finding(Level level, String check, String text, String advice) {

  /// How bad it is.
  public enum Level {
    OK,
    WARNING,
    PROBLEM
  }

  static Finding ok(String check, String text) {
    return new Finding(Level.OK, check, text, "");
  }

  static Finding warning(String check, String text, String advice) {
    return new Finding(Level.WARNING, check, text, advice);
  }

  public static Finding problem(String check, String text, String advice) {
    return new Finding(Level.PROBLEM, check, text, advice);
  }
}
