package dev.fairhaven.app.platform.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.fairhaven.app.platform.audit.HeadKey.PublicHeadKey;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file of published heads, one a line, to which lines are only ever appended.
///
/// For verification it may also be a log file with lines `audit head POSITION:HASH`, a list of
/// `POSITION:HASH`, or webhook messages of type `audit.head`. Those are read as far as no signature
/// is asked for.
public record HeadFile(Path path) {

  private static final int LINE_BYTES_MAX = 4_096;
  private static final Pattern PLAIN =
      Pattern.compile("(?:^|audit head )([0-9]{1,18}:[0-9a-f]{64})\\b");

  /// The last head in the file; empty where there is none. A line that a crash has cut short is
  /// passed over.
  Optional<SignedHead> last() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      long start = Math.max(0, file.length() - 2 * LINE_BYTES_MAX);
      file.seek(start);
      var bytes = new byte[(int) (file.length() - start)];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .flatMap(line -> SignedHead.find(line).stream())
          .reduce((_, later) -> later);
    }
  }

  /// Returns when the line is on the disk. What a crash has left of an unfinished line is ended
  /// first, so that it spoils no other.
  void append(SignedHead head) throws IOException {
    var parent = path.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    var line = (endsInsideALine() ? "\n" : "") + head.line() + "\n";
    try (var channel = FileChannel.open(path, CREATE, WRITE, APPEND)) {
      var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private boolean endsInsideALine() throws IOException {
    if (!Files.exists(path) || Files.size(path) == 0) {
      return false;
    }
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(file.length() - 1);
      return file.read() != '\n';
    }
  }

  /// Reads the whole file and checks each line, and that each published head follows the one
  /// before.
  ///
  /// Lines that are no heads are passed over; what a removed line was followed by tells of it.
  ///
  /// @param keys one of them must have signed each head; where there is none, heads without a
  ///   signature are taken too
  /// @throws Refused naming the first line that cannot be trusted, or when there is no head
  public List<AuditHead> read(List<PublicHeadKey> keys) {
    try (var lines = Files.lines(path)) {
      var reading = new Reading(keys);
      lines.forEachOrdered(reading::add);
      if (reading.heads.isEmpty()) {
        throw new Refused(path + " holds no head" + (keys.isEmpty() ? "." : " with a signature."));
      }
      return reading.heads;
    } catch (IOException | UncheckedIOException e) {
      throw new Refused(path + " cannot be read: " + e.getMessage());
    }
  }

  /// A file of heads cannot be trusted. The message is for the person who verifies.
  public static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  private final class Reading {

    private final List<PublicHeadKey> keys;
    private final List<AuditHead> heads = new ArrayList<>();
    private @Nullable SignedHead before;
    private long number;

    Reading(List<PublicHeadKey> keys) {
      this.keys = keys;
    }

    void add(String line) {
      number++;
      if (line.length() > LINE_BYTES_MAX || heads.size() >= KnownHeads.COUNT_MAX) {
        throw refused(
            "expected at most %,d heads in lines of at most %,d characters"
                .formatted(KnownHeads.COUNT_MAX, LINE_BYTES_MAX));
      }
      SignedHead.find(line).ifPresentOrElse(head -> addSigned(head, line), () -> addPlain(line));
    }

    private void addPlain(String line) {
      var match = PLAIN.matcher(line);
      if (keys.isEmpty() && match.find()) {
        heads.add(AuditHead.parse(match.group(1)));
      }
    }

    private void addSigned(SignedHead head, String line) {
      if (!keys.isEmpty() && keys.stream().noneMatch(key -> key.hasSigned(head))) {
        throw refused("the signature of head " + head.head() + " is not by the public key given");
      }
      if (!SignedHead.isMessage(line)) {
        requireToFollow(head);
        before = head;
      }
      heads.add(head.head());
    }

    /// Webhook messages come in any order; the lines of a file do not.
    private void requireToFollow(SignedHead head) {
      var last = before;
      if (last != null
          && (!last.head().equals(head.previous()) || head.time().isBefore(last.time()))) {
        throw refused("it does not follow the head before it: lines were removed or moved");
      }
    }

    private Refused refused(String why) {
      return new Refused("%s, line %,d: %s".formatted(path, number, why));
    }
  }
}
