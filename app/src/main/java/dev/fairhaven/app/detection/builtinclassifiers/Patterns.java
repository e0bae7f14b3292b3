package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/// Synthetic sample texts in the form of patterns: a line has marks such as `+spam` or `-hate`, a
/// space, and a text in which `{a|b}` stands for one of the choices; `-all` is negative for every
/// category.
final class Patterns {

  /// The number of samples drawn from a pattern; duplicates count once.
  private static final int COPIES = 100;

  private static final long SEED = 7;
  private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern MARK = Pattern.compile("([+-])([a-z]+(?:-(?:harm|attack))?)");

  private Patterns() {}

  /// Deterministic: the same file always yields the same samples.
  ///
  /// @throws ProblemException naming the line and the form expected
  static List<Sample> read(Path file) {
    try {
      return samples(Files.readAllLines(file));
    } catch (IOException _) {
      throw Recipe.invalid("a readable file in UTF-8 at " + file);
    }
  }

  static List<Sample> samples(List<String> lines) {
    var random = new Random(SEED);
    var samples = new ArrayList<Sample>();
    for (int at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      if (!line.isBlank() && !line.startsWith("#")) {
        samples.addAll(samples(line, at + 1, random));
      }
    }
    return samples;
  }

  private static List<Sample> samples(String line, int number, Random random) {
    int space = line.indexOf(' ');
    if (space < 0) {
      throw Recipe.invalid("marks, a space and a text in line " + number + " of the patterns");
    }
    var of = EnumSet.noneOf(Category.class);
    var not = EnumSet.noneOf(Category.class);
    var mark = MARK.matcher(line.substring(0, space));
    while (mark.find()) {
      (mark.group(1).equals("+") ? of : not).addAll(categories(mark.group(2), number));
    }
    var texts = new LinkedHashSet<String>();
    for (int copy = 0; copy < COPIES; copy++) {
      texts.add(drawn(line.substring(space + 1), random).strip());
    }
    return texts.stream().map(text -> new Sample(text, of, not)).toList();
  }

  private static Set<Category> categories(String name, int line) {
    if (name.equals("all")) {
      return EnumSet.allOf(Category.class);
    }
    return Categories.find(name)
        .map(EnumSet::of)
        .orElseThrow(
            () ->
                Recipe.invalid(
                    "one of %s or all in line %d of the patterns, got '%s'"
                        .formatted(Categories.names(), line, name)));
  }

  private static String drawn(String pattern, Random random) {
    return CHOICE
        .matcher(pattern)
        .replaceAll(
            found -> {
              var choices = found.group(1).split("\\|", -1);
              return java.util.regex.Matcher.quoteReplacement(
                  choices[random.nextInt(choices.length)]);
            });
  }
}
