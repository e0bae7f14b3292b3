package dev.fairhaven.app.decisions.policy.web;

import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.StrikeLadder;
import dev.fairhaven.app.platform.web.Diff;
import dev.fairhaven.app.platform.web.Diff.Fate;
import dev.fairhaven.app.platform.web.Diff.Piece;
import dev.fairhaven.app.platform.web.Format;
import java.util.ArrayList;
import java.util.List;

/// A structured diff of two versions of a policy, part by part.
///
/// @param head title and summary
/// @param sections those of the later version in order, then the removed ones
/// @param ladder the ladder line by line
public record PolicyDiff(List<Part> head, List<Part> sections, List<Piece> ladder) {

  /// One named part, such as a section.
  ///
  /// @param fate what happened to the part as a whole; the wording of a kept part may still differ
  public record Part(String name, Fate fate, List<Piece> words) {

    public boolean hasChanged() {
      return words.stream().anyMatch(piece -> piece.fate() != Fate.KEPT);
    }
  }

  static PolicyDiff between(Policy before, Policy after) {
    return new PolicyDiff(
        List.of(
            kept("Title", before.title(), after.title()),
            kept("Summary", before.summary(), after.summary())),
        sections(before, after),
        Diff.lines(text(before.ladder()), text(after.ladder())));
  }

  public boolean ladderHasChanged() {
    return ladder.stream().anyMatch(piece -> piece.fate() != Fate.KEPT);
  }

  public boolean isEmpty() {
    return head.stream().noneMatch(Part::hasChanged)
        && sections.stream().noneMatch(Part::hasChanged)
        && !ladderHasChanged();
  }

  private static List<Part> sections(Policy before, Policy after) {
    List<Part> parts = new ArrayList<>();
    for (var section : after.sections()) {
      parts.add(
          before
              .findSection(section.number())
              .map(earlier -> kept(name(section), text(earlier), text(section)))
              .orElseGet(() -> whole(section, Fate.ADDED)));
    }
    before.sections().stream()
        .filter(section -> after.findSection(section.number()).isEmpty())
        .forEach(section -> parts.add(whole(section, Fate.REMOVED)));
    return parts;
  }

  private static Part kept(String name, String before, String after) {
    return new Part(name, Fate.KEPT, Diff.words(before, after));
  }

  private static Part whole(PolicySection section, Fate fate) {
    return new Part(name(section), fate, List.of(new Piece(fate, text(section))));
  }

  private static String name(PolicySection section) {
    return section.number() + " " + section.title();
  }

  /// Includes the title and severity, so that changes to them show up too.
  private static String text(PolicySection section) {
    return section.title() + " · " + Format.words(section.severity()) + "\n" + section.text();
  }

  private static String text(StrikeLadder ladder) {
    var lines = new StringBuilder();
    lines.append("A strike counts for ").append(ladder.strikeLifetime().toDays()).append(" days\n");
    for (int i = 0; i < ladder.rungs().size(); i++) {
      lines.append("Strike ").append(i + 1).append(": ").append(ladder.rungs().get(i).words());
      lines.append('\n');
    }
    return lines.toString();
  }
}
