package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.video.FrameHash;
import dev.fairhaven.signals.video.FrameHashText;
import dev.fairhaven.signals.video.VideoThresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parses entries from a file: one per line with a kind and a hash, optionally followed by a
/// reason, separated by commas or spaces. The kind is `pdq`, `sha256` or `md5`.
///
/// Without a kind, 64 digits are a PDQ hash and 32 an MD5. Lines in the format of published video
/// hashes, `frame,quality,hash,timestamp`, become entries of their own; frames with too little
/// detail, or similar to the previous one, are skipped. So are blank lines, lines that begin with
/// `#`, and headings.
public record EntryLines(List<Line> lines) {

  private static final Set<String> HEADINGS =
      Set.of("kind,hash,reason", "frame,quality,hash,timestamp");

  private static final VideoThresholds FRAMES = VideoThresholds.DEFAULT;

  private static final String EXPECTED =
      "pdq, sha256 or md5 with a hash of 64 or 32 hexadecimal digits, and perhaps a reason; or"
          + " frame,quality,hash,timestamp of a video, the quality from 0 to 100";

  public EntryLines {
    lines = List.copyOf(lines);
  }

  /// @param number from 1
  /// @param entry null if the line is invalid
  /// @param problem the expected form; null if the line is a valid entry
  public record Line(int number, String text, @Nullable NewEntry entry, @Nullable String problem) {}

  /// @param confirmed whether the entries have been verified
  /// @param reason the default for entries without one
  public static EntryLines parse(String text, boolean confirmed, String reason) {
    var lines = new ArrayList<Line>();
    FrameHash last = null;
    int number = 0;
    for (var raw : text.lines().toList()) {
      number++;
      var line = raw.strip();
      var frame = frame(line);
      if (frame != null) {
        if (counts(frame, last)) {
          lines.add(new Line(number, line, entry(frame, confirmed, reason), null));
          last = frame;
        }
      } else if (!line.isEmpty()
          && !line.startsWith("#")
          && !HEADINGS.contains(line.toLowerCase(Locale.ROOT))) {
        lines.add(line(number, line, confirmed, reason));
      }
    }
    return new EntryLines(lines);
  }

  /// Null if the line is not in the format of video hashes.
  private static @Nullable FrameHash frame(String line) {
    try {
      return FrameHashText.read(List.of(line)).getFirst();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static boolean counts(FrameHash frame, @Nullable FrameHash last) {
    return frame.quality() >= FRAMES.qualityMin()
        && (last == null || !FRAMES.isRepeat(last.hash(), frame.hash()));
  }

  private static NewEntry entry(FrameHash frame, boolean confirmed, String reason) {
    var at = String.format(Locale.ROOT, "frame at %.1f s", frame.seconds());
    return NewEntry.of(
        EntrySignals.ofPicture(frame.hash()),
        confirmed,
        reason.isEmpty() ? at : reason + ", " + at);
  }

  private static Line line(int number, String line, boolean confirmed, String reason) {
    var parts = line.split("[,;\\s]+", 3);
    boolean hasKind = parts.length > 1 && !parts[0].matches("[0-9a-fA-F]{32,}");
    var kind = hasKind ? parts[0].toLowerCase(Locale.ROOT) : "";
    var hash = hasKind ? parts[1] : parts[0];
    var own = line.substring(line.indexOf(hash) + hash.length()).replaceFirst("^[,;\\s]+", "");
    return signals(kind, hash)
        .map(signals -> NewEntry.of(signals, confirmed, own.isEmpty() ? reason : own.strip()))
        .map(entry -> new Line(number, line, entry, null))
        .orElseGet(() -> new Line(number, line, null, EXPECTED));
  }

  private static Optional<EntrySignals> signals(String kind, String hash) {
    try {
      return switch (kind) {
        case "pdq" -> Optional.of(EntrySignals.ofPicture(PdqHash.fromHex(hash)));
        case "" ->
            Optional.of(
                PdqHash.isHex(hash)
                    ? EntrySignals.ofPicture(PdqHash.fromHex(hash))
                    : EntrySignals.ofFile(new Digest(hash)));
        case "sha256", "md5" -> file(kind, hash);
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<EntrySignals> file(String kind, String hash) {
    var digest = new Digest(hash);
    return digest.algorithm().name().equalsIgnoreCase(kind)
        ? Optional.of(EntrySignals.ofFile(digest))
        : Optional.empty();
  }
}
