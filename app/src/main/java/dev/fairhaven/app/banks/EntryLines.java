package dev.fairhaven.app.banks;

import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Entries as people have them in files: one a line, a kind and a hash, and perhaps a reason behind
/// it, with commas or spaces between. The kind is `pdq`, `sha256` or `md5`.
///
/// Without a kind 64 digits are a PDQ hash and 32 an MD5. Empty lines and lines that begin with `#`
/// are passed over; so is the line that [#HEADING] is.
public record EntryLines(List<Line> lines) {

  static final String HEADING = "kind,hash,reason";

  private static final String EXPECTED =
      "pdq, sha256 or md5 with a hash of 64 or 32 hexadecimal digits, and perhaps a reason";

  public EntryLines {
    lines = List.copyOf(lines);
  }

  /// @param number from 1
  /// @param entry null where the line is none
  /// @param problem what was expected instead; null for an entry
  public record Line(int number, String text, @Nullable NewEntry entry, @Nullable String problem) {}

  /// @param confirmed whether somebody made sure of the entries
  /// @param reason for those that bring none of their own
  public static EntryLines parse(String text, boolean confirmed, String reason) {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (var raw : text.lines().toList()) {
      number++;
      var line = raw.strip();
      if (!line.isEmpty() && !line.startsWith("#") && !line.equalsIgnoreCase(HEADING)) {
        lines.add(line(number, line, confirmed, reason));
      }
    }
    return new EntryLines(lines);
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
