package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.bench.MediaBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench media`: how fast pictures are hashed and found.
@Command(
    name = "media",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Hashes a picture again and again, fills an index with random hashes, and searches it; in memory, on one thread. An index takes 360 bytes a hash: for ten million give the JVM room with JAVA_TOOL_OPTIONS=-Xmx9g.",
    optionListHeading = "%nOptions:%n")
final class BenchMediaCommand implements Callable<Integer> {

  /// So that ids fit, and the index.
  private static final int HASHES_MAX = 50_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--hashes",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many hashes are known (default: ${DEFAULT-VALUE}).")
  private int hashes;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException {
    if (hashes < 1 || hashes > HASHES_MAX) {
      throw new ParameterException(
          spec.commandLine(), "--hashes: expected 1 to " + HASHES_MAX + ", got " + hashes);
    }
    var report = new MediaBench().run(hashes);
    var out = spec.commandLine().getOut();
    if (isJson) {
      out.println(Json.write(report));
    } else {
      print(report, out);
    }
    return ExitCodes.OK;
  }

  private static void print(MediaBench.Report report, PrintWriter out) {
    out.printf("PDQ of 512 × 512 points    %,.0f per CPU-second%n", report.pdqPerCpuSecond());
    out.printf("the same from JPEG         %,.0f per CPU-second%n", report.pdqJpegPerCpuSecond());
    out.printf(
        "searches of %,d hashes  %,.0f per CPU-second%n",
        report.hashes(), report.lookupsPerCpuSecond());
    out.printf(
        "the index                  built in %.1f s of CPU, %,d MB%n",
        report.buildSeconds(), report.heapBytes() >> 20);
  }
}
