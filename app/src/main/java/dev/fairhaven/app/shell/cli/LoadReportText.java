package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.bench.LoadReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Writes what came of a load, for people or for programs.
final class LoadReportText {

  private LoadReportText() {}

  /// @param what was counted, in the plural
  static void print(LoadReport report, String what, boolean asJson, PrintWriter out) {
    if (asJson) {
      out.println(Json.write(json(report)));
    } else {
      printTable(report, what, out);
    }
    out.flush();
  }

  private static void printTable(LoadReport report, String what, PrintWriter out) {
    line(out, what, number((double) report.count()) + " in " + seconds(report.elapsed()));
    line(out, "rate", number(report.perSecond()) + "/s");
    line(
        out,
        "latency",
        String.format(
            Locale.ROOT,
            "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms",
            millis(report.p50()),
            millis(report.p95()),
            millis(report.p99()),
            millis(report.max())));
    report.cpu().forEach((who, spent) -> line(out, "CPU " + who, seconds(spent)));
    line(out, "per CPU-second", number(report.perCpuSecond()) + " " + what);
    report
        .errors()
        .forEach((reason, count) -> line(out, "errors", number((double) count) + " " + reason));
  }

  private static void line(PrintWriter out, String name, String value) {
    out.printf("%-16s %s%n", name, value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", millis(duration) / 1_000);
  }

  private static ObjectNode json(LoadReport report) {
    var node = Json.mapper().createObjectNode();
    node.put("count", report.count());
    node.put("seconds", millis(report.elapsed()) / 1_000);
    node.put("perSecond", report.perSecond());
    node.put("perCpuSecond", report.perCpuSecond());
    node.putObject("latencyMillis")
        .put("p50", millis(report.p50()))
        .put("p95", millis(report.p95()))
        .put("p99", millis(report.p99()))
        .put("max", millis(report.max()));
    var cpu = node.putObject("cpuSeconds");
    report.cpu().forEach((who, spent) -> cpu.put(who, millis(spent) / 1_000));
    var errors = node.putObject("errors");
    report.errors().forEach(errors::put);
    return node;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1_000_000.0;
  }
}
