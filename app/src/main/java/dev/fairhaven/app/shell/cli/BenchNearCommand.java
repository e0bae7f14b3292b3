package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.bench.NearBench;
import dev.fairhaven.signals.near.RecentTexts;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench near`: how fast texts that are near one are counted.
@Command(
    name = "near",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Counts texts that are near one, among many recent ones of 30 words; in memory, on one thread. 10,000,000 texts need 3 GB: FAIRHAVEN_JAVA_OPTS=-Xmx3g.",
    optionListHeading = "%nOptions:%n")
final class BenchNearCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--texts",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many recent texts there are (default: ${DEFAULT-VALUE}).")
  private int texts;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    if (texts < 1_024 || texts > RecentTexts.CAPACITY_MAX) {
      throw new ParameterException(
          spec.commandLine(),
          "--texts: expected 1024 to " + RecentTexts.CAPACITY_MAX + ", got " + texts);
    }
    var report = new NearBench().run(texts);
    var out = spec.commandLine().getOut();
    if (isJson) {
      out.println(Json.write(report));
    } else {
      print(report, out);
    }
    return ExitCodes.OK;
  }

  private static void print(NearBench.Report report, PrintWriter out) {
    out.printf("prints of texts     %,.0f per CPU-second%n", report.printsPerCpuSecond());
    out.printf(
        "questions           %,.0f per CPU-second, among %,d texts%n",
        report.lookupsPerCpuSecond(), report.texts());
    out.printf(
        "found               %.2f %% of changed texts, %.3f %% of others%n",
        100 * report.recall(), 100 * report.falseShare());
    out.printf(
        "built               in %.1f s of CPU, %,d MB%n",
        report.buildSeconds(), report.heapBytes() >> 20);
  }
}
