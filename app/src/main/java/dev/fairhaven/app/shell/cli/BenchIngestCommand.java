package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.intake.imports.FileEvents;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.shell.bench.CpuMeter;
import dev.fairhaven.app.shell.bench.IngestBench;
import dev.fairhaven.app.shell.bench.IngestLoad;
import dev.fairhaven.app.shell.setup.Templates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench ingest`: decisions a second over HTTP.
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Sends the events of a file to a running instance, one by one over many connections, and measures the answers.",
      "What is sent stays there: use an instance for tests."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  ./fairhaven bench ingest --url http://127.0.0.1:8080 --key fh_... --file posts.csv \\",
      "      --event-type post.created --actor account:{user} --map text=body"
    })
final class BenchIngestCommand implements Callable<Integer> {

  private static final Duration FOREVER = Duration.ofDays(1);

  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "The instance (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--key",
      paramLabel = "KEY",
      required = true,
      description = "An API key with the scope events:write.")
  private String key = "";

  @Option(names = "--file", paramLabel = "FILE", required = true, description = "The events.")
  private Path file = Path.of("");

  @Mixin private MappingOptions mapping;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "64",
      description = "How many events are on their way at a time (default: ${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many events to send (default: each once; with --duration no limit).")
  private @Nullable Long count;

  @Option(
      names = "--duration",
      paramLabel = "SECONDS",
      description = "How long to send; events are sent again under other ids (default: no limit).")
  private @Nullable Long seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "How long to send before anything is measured (default: ${DEFAULT-VALUE}).")
  private long warmUpSeconds;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The instance's data directory, if it runs on this machine: its CPU time is told too.")
  private @Nullable Path data;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var types = new Templates().get(DemoCommand.TEMPLATE);
    try (var events =
        FileEvents.open(
            file, mapping.spec(), types.eventTypes(), types.itemTypes(), Clock.systemUTC())) {
      var report = IngestBench.run(this::load, events, cpu());
      LoadReportText.print(report, "decisions", isJson, spec.commandLine().getOut());
      return report.errors().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    } catch (ProblemException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private IngestLoad load(long events) {
    var duration = seconds == null ? FOREVER : Duration.ofSeconds(seconds);
    long total = count != null ? count : seconds != null ? Long.MAX_VALUE : events;
    return new IngestLoad(
        url, key, connections, total, duration, Duration.ofSeconds(warmUpSeconds));
  }

  private CpuMeter cpu() {
    return Optional.ofNullable(data)
        .flatMap(Instance::find)
        .flatMap(instance -> ProcessHandle.of(instance.pid()))
        .map(CpuMeter::ofClientAnd)
        .orElseGet(CpuMeter::ofClient);
  }
}
