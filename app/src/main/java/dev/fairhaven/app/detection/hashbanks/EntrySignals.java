package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.digest.Digest.Algorithm;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an entry is recognised by: at least one of them.
///
/// @param pdq how a picture looks
/// @param sha256 a file, to the byte
/// @param md5 the same, for partners that know no better
public record EntrySignals(@Nullable PdqHash pdq, @Nullable Digest sha256, @Nullable Digest md5) {

  /// @throws ProblemException with `INVALID_ENTRY` when there is none
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

  /// The digests there are.
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
