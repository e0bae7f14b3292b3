package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.intake.imports.ImportRequest.Start;
import dev.fairhaven.app.intake.ingest.EventReader;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Takes files of events in. Thread-safe; each import runs on the thread that asked for it.
@Component
public class Importer {

  private final EventReader reader;
  private final Types types;
  private final Checkpoints checkpoints;
  private final InstantSource clock;

  Importer(EventReader reader, Types types, Checkpoints checkpoints, InstantSource clock) {
    this.reader = reader;
    this.types = types;
    this.checkpoints = checkpoints;
    this.clock = clock;
  }

  /// Imports a file and returns when every row of it is durable or rejected.
  ///
  /// @param target where the events go
  /// @throws ProblemException with `INVALID_MAPPING` or `UNREADABLE_FILE` before anything was taken
  ///   in, or with `INTERRUPTED`; then a later import goes on where this one stopped
  public ImportResult run(ImportRequest request, Target target, ImportListener listener)
      throws IOException {
    var fingerprint = fingerprint(request);
    var fileName = String.valueOf(request.file().getFileName());
    return run(
        request,
        request.start() == Start.RESTART
            ? Checkpoint.START
            : checkpoints.find(fingerprint).orElse(Checkpoint.START),
        target,
        checkpoint -> checkpoints.save(fingerprint, fileName, checkpoint),
        listener);
  }

  /// Reads and checks a whole file, and keeps nothing but the file of rejected rows.
  ///
  /// @throws ProblemException with `INVALID_MAPPING` or `UNREADABLE_FILE`
  public ImportResult tryOut(ImportRequest request, ImportListener listener) throws IOException {
    return run(request, Checkpoint.START, new TrialTarget(reader), _ -> {}, listener);
  }

  private static String fingerprint(ImportRequest request) throws IOException {
    return Fingerprint.of(request.file(), request.mapping());
  }

  private ImportResult run(
      ImportRequest request,
      Checkpoint checkpoint,
      Target target,
      Consumer<Checkpoint> keep,
      ImportListener listener)
      throws IOException {
    var compiler = new MappingCompiler(types.eventTypes(), types.itemTypes());
    try (var file = MappedFile.open(request.file(), request.mapping(), compiler, clock);
        var rejected = new RejectedRows(request.rejected(), checkpoint.rejectedBytes())) {
      if (checkpoint.rows() > 0) {
        listener.resumed(checkpoint.rows());
        file.skip(checkpoint.rows());
      }
      if (!file.unseenColumns().isEmpty()) {
        listener.unseenColumns(file.unseenColumns(), file.columns());
      }
      var run = new ImportRun(file, rejected, target, checkpoint, keep, clock, listener);
      return run.all(request.limit());
    }
  }
}
