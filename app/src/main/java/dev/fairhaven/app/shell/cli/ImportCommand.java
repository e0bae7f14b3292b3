package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.intake.imports.ImportProblem;
import dev.fairhaven.app.intake.imports.ImportRequest;
import dev.fairhaven.app.intake.imports.ImportRequest.Start;
import dev.fairhaven.app.intake.imports.ImportResult;
import dev.fairhaven.app.intake.imports.Importer;
import dev.fairhaven.app.intake.imports.InstanceTarget;
import dev.fairhaven.app.intake.imports.IntakeTarget;
import dev.fairhaven.app.intake.imports.Target;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.platform.staff.NewKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: takes files of events in.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Takes events in from CSV, TSV or JSON Lines, compressed or not; goes on where an earlier import of the file stopped, and works beside a running instance.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  ./fairhaven import tweets.csv.gz --event-type post.created \\",
      "      --actor account:author-{row} --map text=tweet"
    })
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to import, in order.")
  private List<Path> files = List.of();

  @Mixin private DataOptions data;

  @Mixin private MappingOptions mapping;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description =
          "Where rejected rows are kept, with line and reason (default: NAME.rejected.jsonl in this directory).")
  private @Nullable Path rejected;

  @Option(
      names = "--restart",
      description = "Start at the first row, whatever was imported before.")
  private boolean isRestart;

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      defaultValue = "9223372036854775807",
      showDefaultValue = Visibility.NEVER,
      description = "Stop after this many rows of each file (default: all).")
  private long limit;

  @Option(
      names = "--dry-run",
      description = "Read and check everything, and keep nothing but the rejected rows.")
  private boolean isDryRun;

  @Override
  public Integer call() throws IOException {
    if (rejected != null && files.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--rejected: expected one FILE beside it, found " + files.size());
    }
    files.forEach(ImportCommand::requireReadable);
    try {
      var instance = Instance.find(data.directory());
      return instance.isPresent() && !isDryRun ? importInto(instance.get()) : importHere();
    } catch (ProblemException problem) {
      return explain(problem);
    }
  }

  private static void requireReadable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new RefusedException("There is no file " + file + " that can be read.");
    }
  }

  /// One process alone decides about events: the instance, where there is one.
  private int importInto(Instance instance) throws IOException {
    try (var features =
        Features.open(data, AuditLog.class, ApiKeys.class, Types.class, Importer.class)) {
      var keys = features.get(ApiKeys.class);
      var key =
          keys.create(
              new NewKey("import", Set.of(Scope.EVENTS_WRITE), NewKey.REQUESTS_PER_MINUTE_MAX));
      try (var target = new InstanceTarget(URI.create(instance.url()), key.secret())) {
        return importFiles(features.get(Importer.class), target);
      } finally {
        keys.revoke(key.id());
      }
    }
  }

  private int importHere() throws IOException {
    try (var product = Headless.start(data)) {
      return importFiles(product.get(Importer.class), product.get(IntakeTarget.class));
    }
  }

  private int importFiles(Importer importer, Target target) throws IOException {
    int exitCode = ExitCodes.OK;
    for (var file : files) {
      exitCode = Math.max(exitCode, importFile(importer, target, file));
    }
    return exitCode;
  }

  private int importFile(Importer importer, Target target, Path file) throws IOException {
    var out = spec.commandLine().getOut();
    out.println(file);
    var rows = Objects.requireNonNullElseGet(rejected, () -> rejectedRows(file));
    var request =
        new ImportRequest(
            file, mapping.spec(), rows, isRestart ? Start.RESTART : Start.RESUME, limit);
    try (var progress = new ImportProgress(out)) {
      var result =
          isDryRun ? importer.tryOut(request, progress) : importer.run(request, target, progress);
      progress.finish(result, rows);
      return exitCode(result, progress);
    }
  }

  private static Path rejectedRows(Path file) {
    return Path.of(file.getFileName() + ".rejected.jsonl");
  }

  private static int exitCode(ImportResult result, ImportProgress progress) {
    return result.rejected() > 0 || progress.isStopAsked() ? ExitCodes.FAILED : ExitCodes.OK;
  }

  private int explain(ProblemException problem) {
    var commandLine = spec.commandLine();
    commandLine.getErr().println(commandLine.getColorScheme().errorText(problem.getMessage()));
    return problem.code() == ImportProblem.INTERRUPTED ? ExitCodes.FAILED : ExitCodes.USAGE;
  }
}
