package dev.fairhaven.rules;

import dev.fairhaven.rules.values.PythonText;
import dev.fairhaven.testkit.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every operator over every kind of operand: present, `None`, failed.
class OperatorsTest {

  private static final String OPERANDS =
      """
      One: int = JsonData(path='$.one')
      Half: float = JsonData(path='$.half')
      Text: str = JsonData(path='$.text')
      Yes: bool = JsonData(path='$.yes')
      Nothing: Optional[int] = JsonData(path='$.none')
      Failed: int = JsonData(path='$.missing', required=False)
      FailedText: str = JsonData(path='$.missing', required=False)
      FailedBool: bool = JsonData(path='$.missing', required=False)
      """;

  private static final String EVENT =
      "{\"one\":1,\"half\":0.5,\"text\":\"a\",\"yes\":true,\"none\":null}";

  private static String value(String expression) {
    var source = OPERANDS + "Result = " + expression + "\n";
    var messages = Rules.messages(source);
    if (!messages.equals("accepted")) {
      return messages.lines().findFirst().orElseThrow();
    }
    var evaluation = Rules.everything(source, EVENT);
    var errors = evaluation.errors().stream().map(e -> e.kind() + ": " + e.message()).toList();
    var value = PythonText.repr(evaluation.features().get("Result"));
    return errors.isEmpty() ? value : value + "  " + errors;
  }

  private static String table(List<String> expressions) {
    var out = new StringBuilder();
    expressions.forEach(e -> out.append("%-34s %s%n".formatted(e, value(e))));
    return out.toString();
  }

  @Test
  void comparesAsTheTableSays() {
    var operands = List.of("One", "Half", "Text", "Yes", "Nothing", "Failed", "None");
    var out = new java.util.ArrayList<String>();
    for (var operator : List.of("==", "!=", "<", ">=")) {
      for (var left : operands) {
        for (var right : operands) {
          out.add(left + " " + operator + " " + right);
        }
      }
    }
    Golden.check("operators/comparisons.txt", table(out));
  }

  @Test
  void combinesTruthAsTheTableSays() {
    var operands = List.of("Yes", "not Yes", "FailedBool", "not FailedBool");
    var out = new java.util.ArrayList<String>();
    for (var operator : List.of("and", "or")) {
      for (var left : operands) {
        for (var right : operands) {
          out.add(left + " " + operator + " " + right);
        }
      }
    }
    Golden.check("operators/truth.txt", table(out));
  }

  @Test
  void findsMembersAsTheTableSays() {
    Golden.check(
        "operators/membership.txt",
        table(
            List.of(
                "One in [1, 2]",
                "Half in [1, 2]",
                "Text in ['a']",
                "Text not in ['a']",
                "Text in 'cat'",
                "FailedText in ['a']",
                "FailedText not in ['a']",
                "FailedText in 'cat'",
                "Text in FailedText",
                "Failed in [1]",
                "1 in [One, Failed]",
                "Yes in [True]",
                "One in [True]")));
  }

  @Test
  void calculatesAsTheTableSays() {
    Golden.check(
        "operators/arithmetic.txt",
        table(
            List.of(
                "7 // 2",
                "-7 // 2",
                "7 // -2",
                "-7 % 3",
                "7 % -3",
                "-7.5 // 2",
                "-1.5 // -7.5",
                "0 / -100000000000000000000",
                "5e-324 * 1",
                "-7.5 % 2",
                "7 / 2",
                "6 / 2",
                "1 / 0",
                "1 // 0",
                "1 % 0",
                "1.5 / 0",
                "1.5 // 0.0",
                "2 ** 3 ** 2",
                "-2 ** 2",
                "2 ** -1",
                "0 ** -1",
                "(-8) ** 0.5",
                "10.0 ** 400",
                "2 ** 100",
                "9223372036854775807 + 1",
                "-9223372036854775808 - 1",
                "9223372036854775807 * 2",
                "9223372036854775807 + 1 - 1",
                "1 << 70",
                "1 << -1",
                "-1 >> 70",
                "1 << 1000000",
                "7 & 2 | 8 ^ 1",
                "'a' + 'b'",
                "'ab' * 2",
                "3 * 'ab'",
                "'a' * -1",
                "'a' * 10000000",
                "0.1 + 0.2",
                "1e16",
                "1e16 + 0.0",
                "1.0 + 0",
                "1e-5 + 0",
                "1e22 * 10",
                "One + Half",
                "One + Failed",
                "-Failed",
                "True + 1",
                "1 + Nothing",
                "-One",
                "not One")));
  }
}
