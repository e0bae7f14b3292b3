package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.lists.NewEntry;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.bench.HostBench;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.signals.urls.LookAlikes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench urls`: how well bad hosts are told from popular ones.
@Command(
    name = "urls",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Lists half of the bad hosts, and says how much of the other half is found by the list and as look-alikes of protected domains, how many popular hosts are found by mistake, and how fast; in memory, on one thread. Files are plain text, a host a line, or JSON, compressed by gzip or not.",
    optionListHeading = "%nOptions:%n")
final class BenchUrlsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--blocklist",
      paramLabel = "FILE",
      required = true,
      description = "Bad hosts, at least two.")
  private Path blocklist = Path.of("");

  @Option(
      names = "--popular",
      paramLabel = "FILE",
      required = true,
      description = "Popular hosts, which are good.")
  private Path popular = Path.of("");

  @Option(
      names = "--protected",
      paramLabel = "FILE",
      description = "Domains that others imitate (default: some well-known ones).")
  private @Nullable Path protectedDomains;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException {
    var report = bench().run();
    var out = spec.commandLine().getOut();
    if (isJson) {
      out.println(Json.write(report));
    } else {
      print(report, out);
    }
    return ExitCodes.OK;
  }

  private HostBench bench() throws IOException {
    var lookAlikes = lookAlikes();
    try {
      return new HostBench(hosts(blocklist), hosts(popular), lookAlikes);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("--blocklist and --popular: " + e.getMessage(), e);
    }
  }

  private LookAlikes lookAlikes() throws IOException {
    var domains = protectedDomains == null ? HostBench.imitatedDomains() : hosts(protectedDomains);
    try {
      return LookAlikes.of(domains);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("--protected: " + e.getMessage(), e);
    }
  }

  private static List<String> hosts(Path file) throws IOException {
    return EntryFile.read(file, ListKind.DOMAINS).entries().stream().map(NewEntry::value).toList();
  }

  private static void print(HostBench.Report report, PrintWriter out) {
    out.printf(
        "%,d bad hosts listed; looked up: %,d others and %,d popular ones%n%n",
        report.listed(), report.unlisted(), report.popular());
    out.printf("%-22s %16s %22s%n", "way", "bad found", "popular found");
    for (var found : report.found()) {
      out.printf(
          "%-22s %,7d %7.2f %% %,11d %8.3f %%%n",
          found.way(),
          found.bad(),
          100 * found.recall(),
          found.popular(),
          100 * found.falsePositives());
    }
    out.printf("%nexact       %,.0f per CPU-second%n", report.exactPerCpuSecond());
    out.printf("suffix      %,.0f per CPU-second%n", report.suffixPerCpuSecond());
    out.printf("look-alike  %,.0f per CPU-second%n", report.lookAlikePerCpuSecond());
    out.printf("the list    %,d kB%n", report.listHeapBytes() >> 10);
  }
}
