package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.intake.ingest.EventType;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The events of a file, for those who send them somewhere themselves. Rows that become no event
/// are left out. Not thread-safe.
public final class FileEvents implements Closeable {

  private final MappedFile file;

  private FileEvents(MappedFile file) {
    this.file = file;
  }

  /// @throws ProblemException with `INVALID_MAPPING` or `UNREADABLE_FILE`
  public static FileEvents open(
      Path path,
      MappingSpec mapping,
      Collection<EventType> eventTypes,
      Collection<ItemType> itemTypes,
      InstantSource clock)
      throws IOException {
    var compiler = new MappingCompiler(eventTypes, itemTypes);
    return new FileEvents(MappedFile.open(path, mapping, compiler, clock));
  }

  /// The next event in the form in which the API takes it; empty at the end.
  public Optional<ObjectNode> next() throws IOException {
    for (var row = file.next(); row != null; row = file.next()) {
      if (row instanceof MappedRow.ToEvent(_, _, var body)) {
        return Optional.of(body);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
