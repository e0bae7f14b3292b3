package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.rules.Compilation;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.LabelDeclaration;
import dev.fairhaven.rules.Message;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.RuleSet.FeatureInfo;
import dev.fairhaven.rules.tests.RuleTests;
import dev.fairhaven.rules.tests.TestReport;
import dev.fairhaven.rules.tests.TestResult;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The result of compiling rules and running their tests.
///
/// @param problem why they cannot be published, in a sentence; null if they can
/// @param messages errors, warnings and failed tests, each with its location
/// @param summary the test results; empty if the tests were not run
/// @param features the named values of the rules; empty if they do not compile
/// @param labels the labels they declare; empty if they do not compile
record RuleCheck(
    @Nullable String problem,
    List<CheckMessage> messages,
    String summary,
    List<String> features,
    List<String> labels) {

  RuleCheck {
    messages = List.copyOf(messages);
    features = List.copyOf(features);
    labels = List.copyOf(labels);
  }

  static RuleCheck refused(String problem, List<CheckMessage> messages) {
    return new RuleCheck(problem, messages, "", List.of(), List.of());
  }

  static RuleCheck of(Compilation compilation) {
    return switch (compilation) {
      case Rejected(var messages) ->
          refused("The rules have errors. Nothing is published.", messages(messages));
      case Compiled(var ruleSet, var warnings) -> tested(ruleSet, messages(warnings));
    };
  }

  private static RuleCheck tested(RuleSet ruleSet, List<CheckMessage> warnings) {
    var report = RuleTests.run(ruleSet);
    var failures = report.failed().stream().flatMap(RuleCheck::failures);
    var messages = Stream.concat(failures, warnings.stream()).toList();
    return new RuleCheck(
        problem(report),
        messages,
        report.summary(),
        ruleSet.features().stream().map(FeatureInfo::name).toList(),
        ruleSet.labels().stream().map(LabelDeclaration::name).toList());
  }

  private static @Nullable String problem(TestReport report) {
    return report.passed()
        ? null
        : "The rules do not pass their tests: " + report.summary() + ". Nothing is published.";
  }

  private static List<CheckMessage> messages(List<Message> messages) {
    return Message.inOrder(messages).stream().map(CheckMessage::of).toList();
  }

  private static Stream<CheckMessage> failures(TestResult result) {
    return result.differences().stream().map(difference -> CheckMessage.of(result, difference));
  }

  boolean isGood() {
    return problem == null;
  }
}
