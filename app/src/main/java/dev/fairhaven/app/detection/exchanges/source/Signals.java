package dev.fairhaven.app.detection.exchanges.source;

import dev.fairhaven.app.detection.hashbanks.EntrySignals;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.digest.Digest.Algorithm;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parses the hashes that an exchange sends, skipping malformed ones.
final class Signals {

  private Signals() {}

  /// Empty if none is usable.
  static Optional<EntrySignals> of(
      @Nullable String pdq, @Nullable String sha256, @Nullable String md5) {
    var picture = pdq != null && PdqHash.isHex(pdq) ? PdqHash.fromHex(pdq) : null;
    var file = digest(sha256, Algorithm.SHA256);
    var old = digest(md5, Algorithm.MD5);
    return picture == null && file == null && old == null
        ? Optional.empty()
        : Optional.of(new EntrySignals(picture, file, old));
  }

  private static @Nullable Digest digest(@Nullable String text, Algorithm algorithm) {
    if (text == null) {
      return null;
    }
    try {
      var digest = new Digest(text);
      return digest.algorithm() == algorithm ? digest : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
