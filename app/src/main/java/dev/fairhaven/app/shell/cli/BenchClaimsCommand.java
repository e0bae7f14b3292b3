package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.postgres.PostgresOptions;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.shell.bench.ClaimBench;
import dev.fairhaven.app.shell.bench.CpuMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench claims`: how long reviewers wait for their next task.
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Fills a queue of a database that is thrown away afterwards, and lets reviewers claim, decide and finish its tasks at the same time.",
    optionListHeading = "%nOptions:%n")
final class BenchClaimsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--tasks",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many tasks wait (default: ${DEFAULT-VALUE}).")
  private int tasks;

  @Option(
      names = "--reviewers",
      paramLabel = "N",
      defaultValue = "64",
      description = "How many claim at a time (default: ${DEFAULT-VALUE}).")
  private int reviewers;

  @Option(
      names = "--claims",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many tasks are claimed at most (default: ${DEFAULT-VALUE}).")
  private long claims;

  @Option(
      names = "--duration",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long it takes at most (default: ${DEFAULT-VALUE}).")
  private long seconds;

  @Option(
      names = "--pause",
      paramLabel = "MILLIS",
      defaultValue = "200",
      description =
          "How long each looks at a task before deciding; 0 for no pause (default: ${DEFAULT-VALUE}).")
  private long pauseMillis;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long they work before anything is measured (default: ${DEFAULT-VALUE}).")
  private long warmUpSeconds;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var directory = Files.createTempDirectory("fairhaven-bench-");
    try (var product =
        Headless.start(DataOptions.in(directory, PostgresOptions.standard(directory)))) {
      var cpu = CpuMeter.ofInstance(ProcessHandle.current());
      var load =
          new ClaimBench.Load(
              tasks,
              reviewers,
              claims,
              Duration.ofMillis(pauseMillis),
              Duration.ofSeconds(warmUpSeconds),
              Duration.ofSeconds(seconds));
      var report = new ClaimBench(product.get(Queues.class)).run(load, cpu);
      LoadReportText.print(report, "claims", isJson, spec.commandLine().getOut());
      return report.errors().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }
}
