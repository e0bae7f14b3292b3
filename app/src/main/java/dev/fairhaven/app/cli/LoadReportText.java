package dev.fairhaven.app.cli;

import dev.fairhaven.app.bench.LoadReport;
import dev.fairhaven.app.kernel.Json;
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
    line(out, what, "%,d in %.1f s", report.count(), millis(report.elapsed()) / 1_000);
    line(out, "rate", "%,.0f/s", report.perSecond());
    line(
        out,
        "latency",
        "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms",
        millis(report.p50()),
        millis(report.p95()),
        millis(report.p99()),
        millis(report.max()));
    report.cpu().forEach((who, spent) -> line(out, "CPU " + who, "%.1f s", millis(spent) / 1_000));
    line(out, "per CPU-second", "%,.0f %s", report.perCpuSecond(), what);
    report.errors().forEach((reason, count) -> line(out, "errors", "%,d %s", count, reason));
  }

  private static void line(PrintWriter out, String name, String format, Object... values) {
    out.printf("%-16s %s%n", name, String.format(Locale.ROOT, format, values));
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
