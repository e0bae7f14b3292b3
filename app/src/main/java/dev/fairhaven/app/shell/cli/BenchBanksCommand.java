package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.hashbanks.BankStore;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.postgres.PostgresOptions;
import dev.fairhaven.app.shell.bench.BankBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench banks`: how fast a bank is filled, read at a start, and asked.
@Command(
    name = "banks",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Fills a bank of a database that is thrown away afterwards, starts a second time with it, and asks it as rules do.",
    optionListHeading = "%nOptions:%n")
final class BenchBanksCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--entries",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many entries the bank gets (default: ${DEFAULT-VALUE}).")
  private int entries;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException {
    if (entries < 1 || entries > HashBanks.ENTRIES_MAX) {
      throw new ParameterException(
          spec.commandLine(),
          "--entries: expected 1 to " + HashBanks.ENTRIES_MAX + ", got " + entries);
    }
    var directory = Files.createTempDirectory("fairhaven-bench-");
    var data = DataOptions.in(directory, PostgresOptions.standard(directory));
    try (var features = Features.open(data, AuditLog.class, Types.class, HashBanks.class)) {
      var report =
          new BankBench(
                  features.get(HashBanks.class),
                  features.get(BankStore.class),
                  features.get(TransactionTemplate.class))
              .run(entries);
      print(report, spec.commandLine().getOut());
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
    return ExitCodes.OK;
  }

  private void print(BankBench.Report report, PrintWriter out) {
    if (isJson) {
      out.println(Json.write(report));
      return;
    }
    out.printf("added               %,.0f entries a second%n", report.addedPerSecond());
    out.printf(
        "a start             reads %,d entries in %.1f s%n",
        report.entries(), report.startSeconds());
    out.printf(
        "one entry           seen after %.0f ms, gone after %.0f ms%n",
        report.changeMillis(), report.removalMillis());
    out.printf("questions of rules  %,.0f per CPU-second%n", report.lookupsPerCpuSecond());
  }
}
