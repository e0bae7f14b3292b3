package dev.fairhaven.rules.tests;

import dev.fairhaven.rules.values.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What came of one rule test, or of a test file that cannot be read.
///
/// @param line where the test is written, from 1
/// @param name the test's name; empty for a file that cannot be read
/// @param differences none for a test that passed
public record TestResult(String path, int line, String name, List<Difference> differences) {

  public TestResult {
    differences = List.copyOf(differences);
  }

  public boolean passed() {
    return differences.isEmpty();
  }

  /// Why a test failed.
  public sealed interface Difference {

    /// Where it shows in the file, from 1.
    int line();

    /// As people read it, over several lines.
    String rendered();
  }

  /// An event about which the rules say other words than expected.
  ///
  /// @param number of the event in its test, from 1
  /// @param type of the event
  /// @param topic such as `verdicts`
  /// @param matched the rules that matched
  public record Words(
      int line,
      int number,
      String type,
      String topic,
      SortedSet<String> expected,
      SortedSet<String> actual,
      SortedSet<String> matched)
      implements Difference {

    @Override
    public String rendered() {
      var out = new ArrayList<String>();
      out.add("event " + number + ", " + type + ", line " + line + ": " + topic);
      out.add("  expected  " + shown(expected));
      out.add("  got       " + shown(actual));
      without(expected, actual).forEach(word -> out.add("          - " + word));
      without(actual, expected).forEach(word -> out.add("          + " + word));
      if (!topic.equals(Topic.RULES.key())) {
        out.add("  rules that matched: " + shown(matched));
      }
      return String.join("\n", out);
    }

    private static String shown(SortedSet<String> words) {
      return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static SortedSet<String> without(SortedSet<String> words, SortedSet<String> others) {
      var rest = new TreeSet<>(words);
      rest.removeAll(others);
      return rest;
    }
  }

  /// A feature with another value than expected.
  public record Feature(
      int line,
      int number,
      String type,
      String name,
      @Nullable Object expected,
      @Nullable Object actual)
      implements Difference {

    @Override
    public String rendered() {
      return "event %d, %s, line %d: feature %s%n  expected  %s%n  got       %s"
          .formatted(number, type, line, name, PythonText.repr(expected), PythonText.repr(actual));
    }
  }

  /// A test that cannot be read.
  public record Unreadable(int line, String message) implements Difference {

    @Override
    public String rendered() {
      return "line " + line + ": " + message;
    }
  }

  /// The test and all its differences as people read them.
  public String rendered() {
    var out = new ArrayList<String>();
    out.add(path + ":" + line + (name.isEmpty() ? "" : ": " + name));
    differences.forEach(difference -> out.add(difference.rendered().indent(2).stripTrailing()));
    return String.join("\n", out);
  }
}
