package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/// The settings of a hash bank.
///
/// @param threshold the maximum Hamming distance of a match, in bits of 256, from 0 to 31
/// @param sampling the percentage of events for which rules may search the bank, chosen by the
///   event's id
/// @param floodLimit an entry that matches more items than this within an hour is quarantined; 0
///   disables this
/// @param keepsPictures whether thumbnails of entries are stored, for visual comparison
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

  /// The defaults: the threshold of Hasher-Matcher-Actioner, no sampling, and quarantine for
  /// entries that match more items per hour than reviewers could handle.
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
