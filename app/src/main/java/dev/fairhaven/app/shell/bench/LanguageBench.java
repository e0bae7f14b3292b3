package dev.fairhaven.app.shell.bench;

import dev.fairhaven.signals.language.FoundLanguage;
import dev.fairhaven.signals.language.LanguageFinder;
import dev.fairhaven.signals.measure.Figure;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Measures of how many texts the language is told, how often rightly, and how fast. One thread.
public final class LanguageBench {

  /// Shorter texts are counted apart.
  private static final List<Integer> LENGTHS = List.of(20, 40, 60, 100, Integer.MAX_VALUE);

  private final LanguageFinder finder = LanguageFinder.shared();
  private final List<KnownText> texts;

  /// @param language as the finder writes it
  public record KnownText(String text, String language) {}

  /// @param name the language, or a range of lengths
  /// @param answered share of the texts whose language was told
  /// @param right share of those that was told rightly
  public record Group(String name, int texts, Figure answered, Figure right) {}

  /// @param perCpuSecond texts; the median over parts of a third of a CPU-second
  public record Report(
      Group all, List<Group> languages, List<Group> lengths, double perCpuSecond) {}

  private record Judged(KnownText known, String found) {

    boolean isAnswered() {
      return !found.isEmpty();
    }

    boolean isRight() {
      return found.equals(known.language());
    }
  }

  /// @throws IllegalArgumentException when there is no text
  public LanguageBench(List<KnownText> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("expected at least one text");
    }
    this.texts = List.copyOf(texts);
  }

  public Report run() {
    var judged = texts.stream().map(each -> new Judged(each, code(each.text()))).toList();
    var languages =
        texts.stream().map(KnownText::language).distinct().sorted().toList().stream()
            .map(code -> group(code, judged, each -> each.known().language().equals(code)))
            .toList();
    double rate = CpuRate.of(i -> finder.find(texts.get(i % texts.size()).text()));
    return new Report(group("all", judged, _ -> true), languages, lengths(judged), rate);
  }

  private String code(String text) {
    return finder.find(text).map(FoundLanguage::code).orElse("");
  }

  private static List<Group> lengths(List<Judged> judged) {
    return Stream.iterate(0, i -> i < LENGTHS.size(), i -> i + 1)
        .map(i -> ofLength(judged, i == 0 ? 0 : LENGTHS.get(i - 1), LENGTHS.get(i)))
        .filter(group -> group.texts() > 0)
        .toList();
  }

  private static Group ofLength(List<Judged> judged, int from, int to) {
    var name = to == Integer.MAX_VALUE ? "from " + from : "%d to %d".formatted(from, to - 1);
    return group(
        name,
        judged,
        each -> each.known().text().length() >= from && each.known().text().length() < to);
  }

  private static Group group(String name, List<Judged> judged, Predicate<Judged> isIn) {
    var members = judged.stream().filter(isIn).toList();
    long answered = members.stream().filter(Judged::isAnswered).count();
    long right = members.stream().filter(Judged::isRight).count();
    return new Group(
        name,
        members.size(),
        Figure.ofShare(answered, members.size()),
        Figure.ofShare(right, answered));
  }
}
