package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.bench.CampaignReport;
import dev.fairhaven.app.shell.bench.CampaignReport.Report;
import dev.fairhaven.app.shell.setup.Templates;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.simulator.Community;
import dev.fairhaven.simulator.CommunityOptions;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/// Runs a simulated community through the rules of the template that the demonstration uses and
/// prints how well they did.
final class CampaignReportText {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private CampaignReportText() {}

  static Report report(long seed, int accounts, int days) {
    var community =
        Community.of(
            CommunityOptions.startingAt(START)
                .seed(seed)
                .accounts(accounts)
                .duration(Duration.ofDays(days))
                .build());
    var rules = Sources.of(new Templates().get(DemoCommand.TEMPLATE).rules());
    return switch (RuleFiles.compile(rules)) {
      case Compiled(var compiled, _) -> CampaignReport.of(compiled, community);
      case Rejected rejected -> throw new IllegalStateException(rejected.rendered());
    };
  }

  static void print(Report report, boolean isJson, PrintWriter out) {
    if (isJson) {
      out.println(Json.write(report));
      return;
    }
    out.printf(
        "%-18s %9s %10s %8s %7s %10s%n",
        "campaign", "caught", "violations", "judged", "recall", "precision");
    for (var line : report.campaigns()) {
      out.printf(
          "%-18s %4d/%-4d %10d %8d %6.1f%% %9.1f%%%n",
          line.kind(),
          line.campaignsCaught(),
          line.campaigns(),
          line.violations(),
          line.caught(),
          100 * line.recall(),
          100 * line.precision());
    }
    out.printf(
        "%,d events, %,d judged, %,d of them ordinary; precision %.1f%%%n",
        report.events(), report.judged(), report.falsePositives(), 100 * report.precision());
  }
}
