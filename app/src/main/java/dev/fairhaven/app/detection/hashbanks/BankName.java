package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.List;
import java.util.regex.Pattern;

/// The name by which rules refer to a bank: lower-case letters, digits and `_`, starting with a
/// letter.
public record BankName(String value) implements Comparable<BankName> {

  public static final int LENGTH_MAX = 60;

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0," + (LENGTH_MAX - 1) + "}");

  /// @throws ProblemException with `INVALID_BANK`
  public BankName {
    if (!FORM.matcher(value).matches()) {
      var expected = "lower-case letters, digits and _, a letter first, at most " + LENGTH_MAX;
      throw new ProblemException(
          BankProblem.INVALID_BANK,
          "name: expected " + expected,
          List.of(new FieldProblem("/name", expected)));
    }
  }

  @Override
  public int compareTo(BankName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
