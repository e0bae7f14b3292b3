package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.digest.Digest.Algorithm;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The signals by which an entry is recognized; it has at least one.
///
/// @param pdq the perceptual hash of a picture
/// @param sha256 the digest of a file
/// @param md5 the digest of a file, for partners that share no better one
public record EntrySignals(@Nullable PdqHash pdq, @Nullable Digest sha256, @Nullable Digest md5) {

  /// @throws ProblemException with `INVALID_ENTRY` if all are missing
  public EntrySignals {
    if (pdq == null && sha256 == null && md5 == null) {
      throw invalid("a PDQ hash, a SHA-256 or an MD5");
    }
  }

  public static EntrySignals ofPicture(PdqHash hash) {
    return new EntrySignals(hash, null, null);
  }

  public static EntrySignals ofFile(Digest digest) {
    return digest.algorithm() == Algorithm.SHA256
        ? new EntrySignals(null, digest, null)
        : new EntrySignals(null, null, digest);
  }

  /// The digests that are present.
  public List<Digest> digests() {
    return Stream.of(sha256, md5).flatMap(Stream::ofNullable).toList();
  }

  static ProblemException invalid(String expected) {
    return new ProblemException(
        BankProblem.INVALID_ENTRY,
        "expected " + expected,
        List.of(new FieldProblem("/signals", expected)));
  }
}
