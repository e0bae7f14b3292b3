package dev.fairhaven.app.shell.bench;

import dev.fairhaven.signals.measure.Figure;
import dev.fairhaven.signals.personal.Confidence;
import dev.fairhaven.signals.personal.PersonalData;
import dev.fairhaven.signals.personal.PersonalDataFinder;
import dev.fairhaven.signals.personal.PersonalKind;
import java.util.ArrayList;
import java.util.List;

/// Measures how much of the personal data in marked texts is found, how much is found by mistake,
/// and how fast. One thread.
public final class PersonalBench {

  private final PersonalDataFinder finder;
  private final List<MarkedText> texts;

  /// A text with what is truly in it.
  public record MarkedText(String text, List<Mark> marks) {}

  /// @param start in UTF-16 units
  /// @param end exclusive
  public record Mark(PersonalKind kind, int start, int end) {

    private boolean isWithin(PersonalData data) {
      return kind == data.kind() && data.start() <= start && end <= data.end();
    }

    private boolean overlaps(PersonalData data) {
      return kind == data.kind() && data.start() < end && start < data.end();
    }
  }

  /// How well one kind is found, counting what is at least so sure.
  ///
  /// @param marked how many there truly are
  /// @param recall share of them that lie wholly in one that was found
  /// @param found how many were found
  /// @param precision share of those found that overlap with a marked one of their kind
  public record Found(
      PersonalKind kind,
      Confidence least,
      int marked,
      Figure recall,
      int found,
      Figure precision) {}

  /// @param perCpuSecond texts; the median over parts of a third of a CPU-second
  public record Report(int texts, double charactersMean, List<Found> found, double perCpuSecond) {}

  /// @throws IllegalArgumentException when there is no text
  public PersonalBench(PersonalDataFinder finder, List<MarkedText> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("expected at least one text");
    }
    this.finder = finder;
    this.texts = List.copyOf(texts);
  }

  public Report run() {
    double mean = texts.stream().mapToInt(each -> each.text().length()).average().orElseThrow();
    double rate = CpuRate.of(i -> finder.find(texts.get(i % texts.size()).text()));
    return new Report(texts.size(), mean, found(), rate);
  }

  /// Of each kind, counting what is possible, likely and certain.
  public List<Found> found() {
    var found = texts.stream().map(each -> finder.find(each.text())).toList();
    var rows = new ArrayList<Found>();
    for (var kind : PersonalKind.values()) {
      for (var least : Confidence.values()) {
        rows.add(row(kind, least, found));
      }
    }
    return List.copyOf(rows);
  }

  private Found row(PersonalKind kind, Confidence least, List<List<PersonalData>> found) {
    int marked = 0;
    int covered = 0;
    int seen = 0;
    int right = 0;
    for (int i = 0; i < texts.size(); i++) {
      var marks = texts.get(i).marks().stream().filter(mark -> mark.kind() == kind).toList();
      var sure =
          found.get(i).stream()
              .filter(data -> data.kind() == kind && data.confidence().isAtLeast(least))
              .toList();
      marked += marks.size();
      covered +=
          (int) marks.stream().filter(mark -> sure.stream().anyMatch(mark::isWithin)).count();
      seen += sure.size();
      right += (int) sure.stream().filter(data -> overlapsOne(marks, data)).count();
    }
    return new Found(
        kind, least, marked, Figure.ofShare(covered, marked), seen, Figure.ofShare(right, seen));
  }

  private static boolean overlapsOne(List<Mark> marks, PersonalData data) {
    return marks.stream().anyMatch(mark -> mark.overlaps(data));
  }
}
