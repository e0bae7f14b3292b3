package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.shell.bench.CampaignReport.Line;
import dev.fairhaven.app.shell.bench.CampaignReport.Report;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The starter rules catch what a small community suffers from.
class CampaignReportTest {

  private static Report report;

  @BeforeAll
  static void runCommunity() {
    report = CampaignReportText.report(7, 300, 40);
  }

  private static Line line(String kind) {
    return report.campaigns().stream()
        .filter(each -> each.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void catchesWhatShowsOverTime() {
    for (var kind : new String[] {"spam_wave", "card_testing", "account_takeover"}) {
      assertThat(line(kind).campaignsCaught()).as(kind).isEqualTo(line(kind).campaigns());
      assertThat(line(kind).precision()).as(kind).isGreaterThan(0.9);
    }
    assertThat(line("spam_wave").recall()).isGreaterThan(0.45);
    assertThat(line("card_testing").recall()).isGreaterThan(0.7);
    assertThat(line("account_takeover").recall()).isGreaterThan(0.6);
  }

  @Test
  void leavesOrdinaryLifeAlone() {
    assertThat(report.falsePositives()).isLessThan(report.events() / 50);
    assertThat(report.precision()).isGreaterThan(0.7);
  }

  @Test
  void printsATableAndJson() {
    assertThat(printed(false)).contains("card_testing").contains("recall").contains("ordinary");
    assertThat(printed(true)).contains("\"falsePositives\":").contains("\"kind\":\"spam_wave\"");
  }

  private static String printed(boolean isJson) {
    var out = new StringWriter();
    CampaignReportText.print(report, isJson, new PrintWriter(out, true));
    return out.toString();
  }
}
