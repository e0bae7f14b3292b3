package dev.fairhaven.app.detection.lists;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.List;
import java.util.regex.Pattern;

/// The name by which rules refer to a list: lower-case letters, digits and `_`, starting with a
/// letter.
public record ListName(String value) implements Comparable<ListName> {

  public static final int LENGTH_MAX = 60;

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0," + (LENGTH_MAX - 1) + "}");

  /// @throws ProblemException with `INVALID_LIST`
  public ListName {
    if (!FORM.matcher(value).matches()) {
      var expected = "lower-case letters, digits and _, a letter first, at most " + LENGTH_MAX;
      throw new ProblemException(
          ListProblem.INVALID_LIST,
          "name: expected " + expected,
          List.of(new FieldProblem("/name", expected)));
    }
  }

  @Override
  public int compareTo(ListName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
