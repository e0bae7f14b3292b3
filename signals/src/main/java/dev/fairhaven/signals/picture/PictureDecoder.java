package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import dev.fairhaven.signals.picture.StillReader.Source;
import dev.fairhaven.signals.picture.StillReader.Still;
import dev.fairhaven.signals.video.FfmpegProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads pictures as people see them. Stateless and thread-safe. How large a picture is, is looked
/// at before memory is taken for it.
///
/// HEIC and AVIF need the program ffmpeg; see [FfmpegProgram].
public final class PictureDecoder {

  /// Length of a file at most.
  public static final int BYTES_MAX = 50_000_000;

  /// Points of a picture at most; reading one takes about ten bytes a point.
  public static final int PIXELS_MAX = 40_000_000;

  /// Scans of a JPEG file at most; a progressive one has about ten. Each costs as much as a whole
  /// picture, and may take a few bytes only.
  public static final int SCANS_MAX = 64;

  /// Points times scans at most: some ten seconds of reading, which nothing can interrupt.
  public static final long POINTS_SCANNED_MAX = 500_000_000;

  private final Supplier<Optional<Path>> ffmpeg;

  /// @param ffmpeg the program, as [FfmpegProgram] finds it; asked for where a file needs it
  PictureDecoder(Supplier<Optional<Path>> ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// Reads a picture from a file.
  public static Decoding decode(Path file) {
    try {
      long bytes = Files.size(file);
      return bytes > BYTES_MAX ? tooLarge(bytes) : decode(Files.readAllBytes(file));
    } catch (IOException _) {
      return new Unreadable("there is no such file, or it cannot be read");
    }
  }

  private static Decoding tooLarge(long bytes) {
    return new Unreadable("expected at most " + BYTES_MAX + " bytes, got " + bytes);
  }

  /// Reads a picture. Of several, such as frames and pages, the one that shows the most.
  public static Decoding decode(byte[] bytes) {
    return new PictureDecoder(() -> FfmpegProgram.find(System.getenv())).read(bytes);
  }

  Decoding read(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      return tooLarge(bytes.length);
    }
    return PictureFormat.of(bytes)
        .map(format -> read(bytes, format))
        .orElseGet(() -> new Unreadable("expected " + PictureFormat.NAMES));
  }

  private Decoding read(byte[] bytes, PictureFormat format) {
    try {
      return decoded(format, shown(bytes, format));
    } catch (RefusedException e) {
      return new Unreadable(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      return new Unreadable(
          "the " + format + " file is broken (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static Decoded decoded(PictureFormat format, Shown shown) {
    var seen = Background.of(shown.image(), shown.orientation());
    var others = new ArrayList<>(seen.otherHashes());
    others.addAll(shown.otherHashes());
    var warnings = new ArrayList<>(seen.warnings());
    warnings.addAll(shown.warnings());
    var rendering =
        new Rendering(
            shown.image(),
            seen.colour(),
            shown.orientation(),
            others.stream().limit(Rendering.OTHERS_MAX).toList(),
            warnings);
    return new Decoded(format, seen.luma(), rendering);
  }

  private Shown shown(byte[] bytes, PictureFormat format) throws IOException {
    return switch (format) {
      case JPEG -> jpeg(bytes);
      case PNG -> png(bytes);
      case GIF -> FrameChoice.of(GifAnimation.of(bytes), Orientation.UPRIGHT);
      case WEBP -> webp(bytes);
      case BMP -> shown(StillReader.read(bytes, format), Orientation.UPRIGHT);
      case TIFF -> tiff(bytes);
      case HEIC, AVIF -> HeifReader.read(bytes, ffmpeg.get());
    };
  }

  private static Shown shown(Still still, Orientation orientation) {
    return Shown.of(still.image(), orientation, still.warnings());
  }

  private static Shown jpeg(byte[] bytes) throws IOException {
    var segments = JpegSegments.of(bytes);
    if (segments.scans() > SCANS_MAX) {
      throw new RefusedException(
          "expected at most " + SCANS_MAX + " scans, got " + segments.scans());
    }
    var source =
        new Source(
            segments.withoutProfile(),
            PictureFormat.JPEG,
            0,
            segments.components() != JpegSegments.PRINT_COLOURS,
            segments.scans(),
            segments.isCut());
    return shown(StillReader.read(source), segments.orientation());
  }

  private static Shown png(byte[] bytes) throws IOException {
    var chunks = PngChunks.of(bytes);
    if (PngAnimation.isAnimated(chunks)) {
      return FrameChoice.of(PngAnimation.of(bytes, chunks), chunks.orientation());
    }
    var source = new Source(bytes, PictureFormat.PNG, 0, true, 1, chunks.isCut());
    return shown(StillReader.read(source), chunks.orientation());
  }

  private static Shown webp(byte[] bytes) throws IOException {
    var chunks = WebpChunks.of(bytes);
    if (WebpAnimation.isAnimated(chunks)) {
      return FrameChoice.of(WebpAnimation.of(bytes, chunks), chunks.orientation());
    }
    var source = new Source(chunks.whole(), PictureFormat.WEBP, 0, true, 1, chunks.isCut());
    return shown(StillReader.read(source), chunks.orientation());
  }

  /// The first page with enough detail, else the one with the most. Viewers show the first.
  private static Shown tiff(byte[] bytes) throws IOException {
    Shown best = null;
    int quality = -1;
    long points = 0;
    for (var page : TiffPages.of(bytes)) {
      if (page.obstacle().isPresent()) {
        throw new RefusedException(page.obstacle().get());
      }
      var source = new Source(bytes, PictureFormat.TIFF, page.number(), false, 1, false);
      var next = shown(StillReader.read(source), page.orientation());
      var hashed = Pdq.hash(Background.of(next.image(), page.orientation()).luma(), Dialect.FULL);
      if (hashed.quality() > quality) {
        best = next;
        quality = hashed.quality();
      }
      points += (long) next.image().getWidth() * next.image().getHeight();
      if (Looks.isClear(hashed) || points > PIXELS_MAX) {
        break;
      }
    }
    if (best == null) {
      throw new RefusedException("the TIFF file is broken, or cut");
    }
    return best;
  }
}
