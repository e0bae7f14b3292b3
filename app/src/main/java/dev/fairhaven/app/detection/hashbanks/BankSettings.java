package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/// How a bank is used.
///
/// @param threshold in how many bits of 256 a picture may differ from an entry and still match, 0
///   to 31
/// @param sampling of a hundred events, for how many rules may ask the bank; which ones, the id of
///   the event decides
/// @param floodLimit an entry that matches more items than this within an hour is quarantined; 0
///   for never
/// @param keepsPictures whether a small picture of an entry is kept, to be compared by eye
public record BankSettings(
    Purpose purpose,
    String description,
    int threshold,
    int sampling,
    int floodLimit,
    boolean keepsPictures,
    boolean enabled) {

  public static final int THRESHOLD_MAX = 31;
  public static final int SAMPLING_MAX = 100;
  public static final int FLOOD_LIMIT_MAX = 1_000_000;
  public static final int DESCRIPTION_LENGTH_MAX = 500;

  /// What Hasher-Matcher-Actioner matches, everything asked, and quarantine where an entry would
  /// hit as many items in an hour as no reviewer could look at.
  public static final BankSettings USUAL =
      new BankSettings(Purpose.HARMFUL, "", THRESHOLD_MAX, SAMPLING_MAX, 500, false, true);

  /// @throws ProblemException with `INVALID_BANK`, naming each field
  public BankSettings {
    var problems = new ArrayList<FieldProblem>();
    requireWithin(problems, "/threshold", threshold, THRESHOLD_MAX);
    requireWithin(problems, "/sampling", sampling, SAMPLING_MAX);
    requireWithin(problems, "/floodLimit", floodLimit, FLOOD_LIMIT_MAX);
    if (description.length() > DESCRIPTION_LENGTH_MAX) {
      problems.add(
          new FieldProblem("/description", "at most " + DESCRIPTION_LENGTH_MAX + " characters"));
    }
    if (!problems.isEmpty()) {
      var first = problems.getFirst();
      throw new ProblemException(
          BankProblem.INVALID_BANK, first.pointer() + ": expected " + first.expected(), problems);
    }
    description = description.strip();
  }

  private static void requireWithin(
      List<FieldProblem> problems, String pointer, int value, int max) {
    if (value < 0 || value > max) {
      problems.add(new FieldProblem(pointer, "a whole number from 0 to " + max));
    }
  }
}
