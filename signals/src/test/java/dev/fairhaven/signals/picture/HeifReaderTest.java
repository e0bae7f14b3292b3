package dev.fairhaven.signals.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import dev.fairhaven.signals.video.FfmpegForTests;
import dev.fairhaven.testkit.Property;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Decoders differ in a few bits from version to version.
class HeifReaderTest {

  private static final int DISTANCE_MAX = 16;

  private static Decoding read(String name) {
    return new PictureDecoder(() -> Optional.of(FfmpegForTests.require()))
        .read(PictureFiles.resource(name));
  }

  private static Decoded decoded(String name) {
    var decoding = read(name);
    assertThat(decoding).isInstanceOf(Decoded.class);
    return (Decoded) decoding;
  }

  private static int distance(Decoded decoded, BufferedImage picture) {
    var expected = Pdq.hash(Brightness.of(picture), Dialect.FULL).hash();
    return Pdq.hash(decoded.luma(), Dialect.FULL).hash().distance(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "still.heic, HEIC, UPRIGHT",
    "tiles.heic, HEIC, COUNTERCLOCKWISE",
    "still.avif, AVIF, UPRIGHT",
    "turned.avif, AVIF, COUNTERCLOCKWISE"
  })
  void hashesWhatPeopleSee(String name, PictureFormat format, Orientation orientation) {
    var decoded = decoded(name);
    assertThat(decoded.format()).isEqualTo(format);
    assertThat(decoded.rendering().orientation()).isEqualTo(orientation);
    var shown = orientation.turned(TestPicture.rgb());
    assertThat(decoded.luma().width()).isEqualTo(shown.getWidth());
    assertThat(distance(decoded, shown)).isLessThanOrEqualTo(DISTANCE_MAX);
  }

  /// A third of the picture lets the background through.
  @Test
  void putsWhiteBehindTransparentPoints() {
    var shown = TestPicture.rgb();
    for (int i = 0; i < 64 * TestPicture.HEIGHT; i++) {
      shown.setRGB(i % 64, i / 64, 0xffffff);
    }
    assertThat(distance(decoded("transparent.avif"), shown)).isLessThanOrEqualTo(DISTANCE_MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"still.heic", "still.avif"})
  void saysThatTheProgramIsMissing(String name) {
    assertThat(new PictureDecoder(Optional::empty).read(PictureFiles.resource(name)))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable ->
                assertThat(unreadable.reason()).contains("ffmpeg").contains("FAIRHAVEN_FFMPEG"));
  }

  @Test
  void saysThatTheProgramCannotBeStarted() {
    var decoder = new PictureDecoder(() -> Optional.of(Path.of("no-program")));
    assertThat(decoder.read(PictureFiles.resource("still.heic"))).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"still.heic", "tiles.heic", "still.avif"})
  void refusesWhatIsCut(String name) {
    var file = PictureFiles.resource(name);
    var decoder = new PictureDecoder(() -> Optional.of(FfmpegForTests.require()));
    for (int percent : new int[] {20, 60, 99}) {
      assertThat(decoder.read(Arrays.copyOf(file, file.length * percent / 100)))
          .isEqualTo(new Unreadable("the HEIC or AVIF file is broken, or cut"));
    }
  }

  /// Without the program nothing is decoded, and each file is looked through all the same.
  @Test
  void answersAboutBrokenFiles() {
    Property.forAll(
        source -> {
          var file =
              PictureFiles.resource(
                  source.oneOf(List.of("still.heic", "tiles.heic", "still.avif")));
          for (int i = source.intIn(0, 6); i > 0; i--) {
            file[source.intIn(0, 600)] = (byte) source.intIn(0, 255);
          }
          assertThat(new PictureDecoder(() -> Optional.of(Path.of("no-program"))).read(file))
              .isInstanceOf(Unreadable.class);
        });
  }
}
