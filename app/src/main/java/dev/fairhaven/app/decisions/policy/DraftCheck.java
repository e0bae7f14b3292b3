package dev.fairhaven.app.decisions.policy;

import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Validates a draft field by field and collects every problem. Pure; create one per draft.
final class DraftCheck {

  static final int TITLE_LENGTH_MAX = 120;
  static final int SUMMARY_LENGTH_MAX = 600;
  static final int TEXT_LENGTH_MAX = 4000;
  static final int NOTE_LENGTH_MAX = 600;
  static final int SECTIONS_MAX = 50;
  static final int RUNGS_MAX = 10;
  static final Duration SUSPENSION_MAX = Duration.ofDays(365);
  static final Duration STRIKE_LIFETIME_MAX = Duration.ofDays(3650);

  /// `new` and `edit` are reserved for pages.
  private static final Pattern KEY = Pattern.compile("(?!(new|edit)$)[a-z][a-z0-9-]{0,39}");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}(\\.[1-9][0-9]{0,2}){0,2}");

  private final PolicyDraft draft;
  private final List<FieldProblem> problems = new ArrayList<>();

  private DraftCheck(PolicyDraft draft) {
    this.draft = draft;
  }

  /// Validates `draft`.
  ///
  /// @param others the versions of other policies whose section numbers are taken
  /// @param now the earliest time at which the draft may take effect
  /// @return empty if the draft can be published
  static List<FieldProblem> problems(PolicyDraft draft, List<Policy> others, Instant now) {
    var check = new DraftCheck(draft);
    check.checkHead();
    check.checkSections(takenBy(others));
    check.checkLadder();
    check.checkEffect(now);
    return List.copyOf(check.problems);
  }

  private static Map<String, String> takenBy(List<Policy> others) {
    Map<String, String> taken = new HashMap<>();
    for (var policy : others) {
      policy.sections().forEach(section -> taken.put(section.number(), policy.title()));
    }
    return taken;
  }

  private void checkHead() {
    if (!KEY.matcher(draft.key()).matches()) {
      expect("/key", "1 to 40 of a-z, 0-9 and '-', a letter first, neither 'new' nor 'edit'");
    }
    checkText("/title", draft.title(), TITLE_LENGTH_MAX);
    checkText("/summary", draft.summary(), SUMMARY_LENGTH_MAX);
    checkText("/changeNote", draft.changeNote(), NOTE_LENGTH_MAX);
  }

  private void checkSections(Map<String, String> taken) {
    int count = draft.sections().size();
    if (count < 1 || count > SECTIONS_MAX) {
      expect("/sections", "1 to " + SECTIONS_MAX + " sections");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      checkSection("/sections/" + i, draft.sections().get(i), seen, taken);
    }
  }

  private void checkSection(
      String at, PolicySection section, Set<String> seen, Map<String, String> taken) {
    if (!NUMBER.matcher(section.number()).matches()) {
      expect(at + "/number", "a number such as 3.2");
    } else if (!seen.add(section.number())) {
      expect(at + "/number", "a number that no other section of this policy has");
    } else if (taken.containsKey(section.number())) {
      expect(at + "/number", "a number that “" + taken.get(section.number()) + "” does not have");
    }
    checkText(at + "/title", section.title(), TITLE_LENGTH_MAX);
    checkText(at + "/text", section.text(), TEXT_LENGTH_MAX);
  }

  private void checkLadder() {
    var lifetime = draft.strikeLifetime();
    if (!lifetime.isPositive() || lifetime.compareTo(STRIKE_LIFETIME_MAX) > 0) {
      expect("/ladder/strikeLifetime", "1 to " + STRIKE_LIFETIME_MAX.toDays() + " days");
    }
    int count = draft.rungs().size();
    if (count < 1 || count > RUNGS_MAX) {
      expect("/ladder/rungs", "1 to " + RUNGS_MAX + " rungs");
    }
    for (int i = 0; i < count; i++) {
      checkRung(i);
    }
  }

  private void checkRung(int index) {
    var rung = draft.rungs().get(index);
    if (rung instanceof Sanction.Suspend(Duration period) && period.compareTo(SUSPENSION_MAX) > 0) {
      expect(
          "/ladder/rungs/" + index, "a suspension of at most " + SUSPENSION_MAX.toDays() + " days");
    }
    if (index > 0 && Sanction.compare(draft.rungs().get(index - 1), rung) > 0) {
      expect("/ladder/rungs/" + index, "a sanction at least as harsh as the one before");
    }
  }

  private void checkEffect(Instant now) {
    var effectiveFrom = draft.effectiveFrom();
    if (effectiveFrom != null && effectiveFrom.isBefore(now)) {
      expect("/effectiveFrom", "a time not before " + now);
    }
  }

  private void checkText(String at, String text, int lengthMax) {
    if (text.isBlank() || text.length() > lengthMax) {
      expect(at, "1 to " + lengthMax + " characters");
    }
  }

  private void expect(String pointer, String expected) {
    problems.add(new FieldProblem(pointer, expected));
  }
}
