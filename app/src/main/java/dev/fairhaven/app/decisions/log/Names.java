package dev.fairhaven.app.decisions.log;

import java.util.regex.Pattern;

/// The syntax of names in action parameters.
final class Names {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

  private Names() {}

  /// @throws IllegalArgumentException unless `name` is 1 to 64 of `a-z 0-9 _ -`, a letter first
  static void require(String what, String name) {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException(
          what + " must be 1 to 64 of a-z, 0-9, '_' and '-', a letter first");
    }
  }
}
