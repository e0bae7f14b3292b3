package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.digest.FileDigests;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import dev.fairhaven.signals.picture.Miniature;
import dev.fairhaven.signals.picture.PictureDecoder;
import dev.fairhaven.signals.picture.PictureHashes;
import dev.fairhaven.signals.picture.Warning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/// An uploaded picture, decoded.
///
/// @param decoded as users see it
/// @param digests of the file as uploaded
public record UploadedPicture(Decoded decoded, FileDigests digests) {

  public static final long BYTES_MAX = 10L * 1024 * 1024;

  /// @throws ProblemException with `INVALID_ENTRY` if the file is not a picture or is too large
  public static UploadedPicture read(MultipartFile file) throws IOException {
    return read(file.getBytes());
  }

  /// @throws ProblemException with `INVALID_ENTRY` if the file is not a picture or is too large
  public static UploadedPicture read(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw invalid("a picture of at most " + BYTES_MAX + " bytes");
    }
    return switch (PictureDecoder.decode(bytes)) {
      case Decoded decoded -> new UploadedPicture(decoded, digests(bytes));
      case Unreadable(var reason) -> throw invalid("a picture: " + reason);
    };
  }

  private static FileDigests digests(byte[] bytes) {
    try {
      return FileDigests.of(new ByteArrayInputStream(bytes), bytes.length).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its signals. A picture with too little detail only has the digests of its file.
  public EntrySignals signals() {
    var hashes = PictureHashes.of(decoded);
    PdqHash own =
        hashes.quality() >= PictureHashes.QUALITY_MIN ? hashes.variants().getFirst().hash() : null;
    return new EntrySignals(own, new Digest(digests.sha256()), new Digest(digests.md5()));
  }

  /// Warnings about its hash, such as that the file is truncated, as sentences without a capital
  /// letter and full stop; usually none.
  public List<String> warnings() {
    return decoded.rendering().warnings().stream().map(Warning::description).toList();
  }

  public byte[] miniature() {
    return Miniature.jpeg(decoded.luma());
  }

  public static ProblemException invalid(String expected) {
    return new ProblemException(
        BankProblem.INVALID_ENTRY,
        "expected " + expected,
        List.of(new FieldProblem("/picture", expected)));
  }
}
