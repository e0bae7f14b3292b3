package dev.fairhaven.rules.tests;

import java.util.List;
import java.util.stream.Collectors;

/// What came of the tests of a rule set.
///
/// @param results in the order of files and lines
public record TestReport(List<TestResult> results) {

  public TestReport {
    results = List.copyOf(results);
  }

  public List<TestResult> failed() {
    return results.stream().filter(result -> !result.passed()).toList();
  }

  public boolean passed() {
    return results.stream().allMatch(TestResult::passed);
  }

  /// The failed tests as people read them, then one line that counts.
  public String rendered() {
    var failures = failed().stream().map(TestResult::rendered).collect(Collectors.joining("\n\n"));
    return failures.isEmpty() ? summary() : failures + "\n\n" + summary();
  }

  /// Such as `12 tests, 1 failed`.
  public String summary() {
    int failed = failed().size();
    var outcome = failed == 0 ? "all passed" : failed + " failed";
    return results.isEmpty()
        ? "no tests"
        : results.size() + (results.size() == 1 ? " test, " : " tests, ") + outcome;
  }
}
