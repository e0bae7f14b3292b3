package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.bench.WindowBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench windows`: how fast and how small counting over time is.
@Command(
    name = "windows",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Counts twenty features of each of many events, and fills a store with many keys; in memory, on one thread.",
    optionListHeading = "%nOptions:%n")
final class BenchWindowsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "400000",
      description = "How many events are timed (default: ${DEFAULT-VALUE}).")
  private int events;

  @Option(
      names = "--keys",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "How many pairs of series and key the store holds (default: ${DEFAULT-VALUE}).")
  private long keys;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var report = new WindowBench().run(events, keys);
    var out = spec.commandLine().getOut();
    if (isJson) {
      out.println(Json.write(report));
    } else {
      print(report, out);
    }
    return ExitCodes.OK;
  }

  private static void print(WindowBench.Report report, PrintWriter out) {
    out.printf("20 features of an event   %.2f µs CPU%n", report.featureMicros());
    out.printf(
        "                          %.2f µs p50, %.2f µs p99 (wall)%n",
        report.featureMicrosP50(), report.featureMicrosP99());
    out.printf("the same from JSON text   %.2f µs CPU%n", report.evaluationMicros());
    out.printf(
        "%,d keys          %,d MB, %.0f bytes each%n",
        report.keys(), report.bytes() >> 20, report.bytesPerKey());
    out.printf("a key counted in slices   %.0f bytes%n", report.ringBytesPerKey());
    out.printf(
        "snapshot                  %,d MB in %.1f s CPU, %.2f ms at a time; an event waited %.2f ms at most%n",
        report.snapshotBytes() >> 20,
        report.snapshotCpuSeconds(),
        report.holdMillis(),
        report.waitMillisMax());
  }
}
