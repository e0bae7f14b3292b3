package dev.fairhaven.app.detection.exchanges.source;

import dev.fairhaven.app.detection.exchanges.DeltaSource;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Offer;
import dev.fairhaven.app.detection.exchanges.ExchangeException;
import dev.fairhaven.app.detection.hashbanks.EntryLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A local file of hashes in the format of [EntryLines]. Always read as a whole: when it changes,
/// all its entries are read again, and missing ones are withdrawn.
///
/// The checkpoint is the file's length and modification time.
final class FileSource implements DeltaSource {

  static final long BYTES_MAX = 256L * 1024 * 1024;

  private final Path file;

  FileSource(Path file) {
    this.file = file;
  }

  @Override
  public Delta fetch(String checkpoint) throws ExchangeException {
    try {
      var mark = Files.size(file) + "|" + Files.getLastModifiedTime(file);
      if (mark.equals(checkpoint)) {
        return new Delta(List.of(), mark, false);
      }
      if (!checkpoint.isEmpty()) {
        throw ExchangeException.checkpointGone();
      }
      if (Files.size(file) > BYTES_MAX) {
        throw new ExchangeException("expected a file of at most " + BYTES_MAX + " bytes");
      }
      return new Delta(read(), mark, false);
    } catch (IOException _) {
      throw new ExchangeException("the file cannot be read");
    }
  }

  private List<Update> read() throws IOException, ExchangeException {
    var updates = new ArrayList<Update>();
    for (var line : EntryLines.parse(Files.readString(file), false, "").lines()) {
      var entry = line.entry();
      if (entry == null) {
        throw new ExchangeException("line " + line.number() + ": expected " + line.problem());
      }
      updates.add(new Offer(entry.signals().toString(), entry.signals(), entry.reason()));
    }
    return updates;
  }
}
