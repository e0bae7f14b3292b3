package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesMeasureCommandTest {

  private static final Path CARD_FRAUD = Path.of("../docs/examples/card-fraud");
  private static final String HEADER =
      "TRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TERMINAL_ID,TX_AMOUNT,TX_FRAUD,TX_FRAUD_SCENARIO\n";

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int measure(Path rules, String csv, String... more) throws IOException {
    var file = directory.resolve("payments.csv");
    Files.writeString(file, HEADER + csv);
    var words =
        new java.util.ArrayList<>(
            java.util.List.of(
                "rules",
                "measure",
                "--rules",
                rules.toString(),
                "--events",
                file.toString(),
                "--type",
                "payment",
                "--id-column",
                "TRANSACTION_ID",
                "--time-column",
                "TX_DATETIME",
                "--label-column",
                "TX_FRAUD"));
    words.addAll(java.util.List.of(more));
    return CommandLines.create()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words.toArray(String[]::new));
  }

  private static String payment(int id, String day, String amount, int scenario) {
    return "%d,2018-04-%s 10:00:00,7,9,%s,%d,%d\n"
        .formatted(id, day, amount, scenario == 0 ? 0 : 1, scenario);
  }

  @Test
  void saysWhatRulesFoundByGroup() throws IOException {
    var csv =
        payment(1, "01", "12.50", 0) + payment(2, "02", "300.00", 1) + payment(3, "03", "20.00", 2);
    int code = measure(CARD_FRAUD, csv, "--group-column", "TX_FRAUD_SCENARIO", "--json");
    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("\"rows\":3,\"positives\":2,\"judged\":1,\"found\":1")
        .contains("{\"name\":\"1\",\"positives\":1,\"found\":1,\"share\":1.0}")
        .contains("{\"name\":\"2\",\"positives\":1,\"found\":0,\"share\":0.0}");
  }

  @Test
  void letsRulesKnowALabelOnlyAfterTheDelay() throws IOException {
    var rules = directory.resolve("rules");
    Files.createDirectories(rules);
    Files.writeString(
        rules.resolve("main.sml"),
        """
        Kind = GetActionName()
        Terminal: str = JsonData(path='$.TERMINAL_ID', coerce_type=True)
        Label: int = JsonData(path='$.TX_FRAUD', required=False)
        Known = Count(
          by=Terminal, window=TimeDelta(days=30), when=Kind == 'payment.labelled' and Label == 1)
        Seen = Rule(when_all=[Kind == 'payment', Known >= 1], description='known')
        Leak = Rule(when_all=[Kind == 'payment', Label != None], description='leak')
        WhenRules(rules_any=[Seen, Leak], then=[DeclareVerdict(verdict='review')])
        """);
    var csv =
        payment(1, "01", "1.00", 2) + payment(2, "07", "1.00", 2) + payment(3, "09", "1.00", 2);
    measure(rules, csv, "--json");
    assertThat(out.toString()).contains("\"judged\":1").contains("\"name\":\"Seen\"");
    assertThat(out.toString()).doesNotContain("Leak");
  }

  @Test
  void saysWhatTheFileLacks() throws IOException {
    assertThat(measure(CARD_FRAUD, "", "--group-column", "NOPE")).isNotZero();
    assertThat(err.toString()).contains("NOPE");
    assertThat(measure(CARD_FRAUD, "1,yesterday,7,9,1.00,0,0\n")).isNotZero();
    assertThat(err.toString()).contains("row 1").contains("TX_DATETIME");
  }
}
