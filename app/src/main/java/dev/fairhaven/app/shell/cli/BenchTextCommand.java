package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.bench.TextBench;
import dev.fairhaven.signals.terms.TermMatcher;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench text`: how fast texts are judged.
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Judges texts of 200 characters by both classifiers, and searches them for many terms at once and for personal data; in memory, on one thread.",
    optionListHeading = "%nOptions:%n")
final class BenchTextCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--terms",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many terms are searched for (default: ${DEFAULT-VALUE}).")
  private int terms;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    if (terms < 1 || terms > TermMatcher.TERMS_MAX) {
      throw new ParameterException(
          spec.commandLine(), "--terms: expected 1 to " + TermMatcher.TERMS_MAX + ", got " + terms);
    }
    var report = new TextBench().run(terms);
    var out = spec.commandLine().getOut();
    if (isJson) {
      out.println(Json.write(report));
    } else {
      print(report, out);
    }
    return ExitCodes.OK;
  }

  private static void print(TextBench.Report report, PrintWriter out) {
    out.printf(
        "texts classified           %,.0f per CPU-second%n", report.classifiedPerCpuSecond());
    out.printf("the same with meanings     %,.0f per CPU-second%n", report.neuralPerCpuSecond());
    out.printf(
        "searched for %,d terms  %,.0f per CPU-second%n",
        report.terms(), report.matchedPerCpuSecond());
    out.printf("some with exceptions       %,.0f per CPU-second%n", report.detailedPerCpuSecond());
    out.printf(
        "and for those in obfuscated form  %,.0f per CPU-second%n",
        report.obfuscatedPerCpuSecond());
    out.printf("asked a thousand queries   %,.0f per CPU-second%n", report.queriedPerCpuSecond());
    out.printf("searched for personal data %,.0f per CPU-second%n", report.personalPerCpuSecond());
    out.printf(
        "the matcher                built in %.2f s of CPU, %,d MB%n",
        report.termsBuildSeconds(), report.termsHeapBytes() >> 20);
  }
}
