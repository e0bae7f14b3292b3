package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.intake.entities.ItemView.Mark;
import dev.fairhaven.app.intake.entities.ItemView.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// Cuts text where marks begin and end, so that marks may overlap.
final class MarkedText {

  private MarkedText() {}

  /// The segments in order; together they are `text`. Marks that do not fit it are left out.
  static List<Segment> split(String text, List<Mark> marks) {
    var fitting = marks.stream().filter(mark -> fits(mark, text)).toList();
    var cuts = new TreeSet<Integer>();
    fitting.forEach(mark -> cuts.addAll(List.of(mark.start(), mark.end())));
    cuts.add(text.length());
    List<Segment> segments = new ArrayList<>();
    int from = 0;
    for (int to : cuts) {
      if (to > from) {
        segments.add(segment(text, from, to, fitting));
      }
      from = to;
    }
    return segments;
  }

  /// Also refuses to cut between the halves of a surrogate pair.
  private static boolean fits(Mark mark, String text) {
    return 0 <= mark.start()
        && mark.start() < mark.end()
        && mark.end() <= text.length()
        && isBoundary(text, mark.start())
        && isBoundary(text, mark.end());
  }

  private static boolean isBoundary(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static Segment segment(String text, int from, int to, List<Mark> marks) {
    var covering = marks.stream().filter(mark -> mark.start() <= from && to <= mark.end()).toList();
    var reasons = covering.stream().map(Mark::reason).filter(Objects::nonNull).distinct().toList();
    return new Segment(text.substring(from, to), !covering.isEmpty(), reasons);
  }
}
