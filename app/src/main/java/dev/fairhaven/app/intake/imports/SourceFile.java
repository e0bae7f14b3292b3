package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A file open for import. What it is, is told by its content, not by its name. Not thread-safe.
final class SourceFile implements Closeable {

  private static final int PEEK_BYTES = 1 << 16;
  private static final Pattern ENDINGS =
      Pattern.compile("(\\.(csv|tsv|txt|json|jsonl|ndjson))?(\\.gz)?$", Pattern.CASE_INSENSITIVE);

  private final Counted counted;
  private final long sizeBytes;
  private final RowReader rows;

  private SourceFile(Counted counted, long sizeBytes, RowReader rows) {
    this.counted = counted;
    this.sizeBytes = sizeBytes;
    this.rows = rows;
  }

  /// @param wanted the format to read it in, whatever it looks like
  /// @throws ProblemException with `UNREADABLE_FILE`
  static SourceFile open(Path path, Optional<Format> wanted) throws IOException {
    try {
      var counted = new Counted(Files.newInputStream(path));
      return open(counted, Files.size(path), wanted);
    } catch (NoSuchFileException _) {
      throw unreadable("a file; there is none at " + path);
    }
  }

  private static SourceFile open(Counted counted, long sizeBytes, Optional<Format> wanted)
      throws IOException {
    try {
      var content = decompressed(counted);
      var start = peek(content);
      refuseBinary(start);
      var text = new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "");
      var format = wanted.orElseGet(() -> Format.of(text));
      var lines = new LineReader(content);
      var rows =
          switch (format) {
            case CSV, TSV -> new DelimitedReader(lines, Format.separator(format, text));
            case JSONL -> new JsonLinesReader(lines);
          };
      return new SourceFile(counted, sizeBytes, rows);
    } catch (IOException | ProblemException e) {
      counted.close();
      throw e;
    }
  }

  private static BufferedInputStream decompressed(InputStream raw) throws IOException {
    var buffered = new BufferedInputStream(raw, PEEK_BYTES);
    var start = peek(buffered);
    boolean isGzip = start.length > 1 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b;
    return isGzip
        ? new BufferedInputStream(new GZIPInputStream(buffered, PEEK_BYTES), PEEK_BYTES)
        : buffered;
  }

  private static byte[] peek(BufferedInputStream stream) throws IOException {
    stream.mark(PEEK_BYTES);
    var start = stream.readNBytes(PEEK_BYTES);
    stream.reset();
    return start;
  }

  private static void refuseBinary(byte[] start) {
    if (start.length > 1 && (start[0] & 0xff) + (start[1] & 0xff) == 0xff + 0xfe) {
      throw unreadable("text in UTF-8, found UTF-16");
    }
    for (var each : start) {
      if (each == 0) {
        throw unreadable("text, gzip or not; this is something else");
      }
    }
  }

  private static ProblemException unreadable(String expected) {
    return new ProblemException(ImportProblem.UNREADABLE_FILE, "expected " + expected);
  }

  /// The file's name without the endings that tell its format.
  static String baseName(Path path) {
    return ENDINGS.matcher(String.valueOf(path.getFileName())).replaceFirst("");
  }

  RowReader rows() {
    return rows;
  }

  /// How much of the file was read, from 0 to 1.
  double fractionRead() {
    return sizeBytes == 0 ? 1 : Math.min(1.0, (double) counted.count / sizeBytes);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  /// Counts the bytes that were read.
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream input) {
      super(input);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
