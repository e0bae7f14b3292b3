package dev.fairhaven.signals.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransparencyTest {

  private static final int WIDTH = TestPicture.WIDTH;
  private static final int HEIGHT = TestPicture.HEIGHT;

  private interface Points {
    int at(int x, int y);
  }

  private static BufferedImage image(int type, Points points) {
    var image = new BufferedImage(WIDTH, HEIGHT, type);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, points.at(x, y));
      }
    }
    return image;
  }

  private static Decoded decoded(BufferedImage image) {
    var decoding = PictureDecoder.decode(PictureFiles.written(image, "png"));
    assertThat(decoding).isInstanceOf(Decoded.class);
    return (Decoded) decoding;
  }

  private static PdqHash hash(Decoded decoded) {
    return Pdq.hash(decoded.luma(), Dialect.FULL).hash();
  }

  private static boolean isLeft(int x) {
    return x < WIDTH / 3;
  }

  /// The picture with a part that lets through what is behind it.
  private static BufferedImage withHole(int hidden) {
    return image(
        BufferedImage.TYPE_INT_ARGB,
        (x, y) -> isLeft(x) ? hidden : 0xff000000 | TestPicture.colour(x, y));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xffffff, 0x30b070})
  void hidesColoursThatNobodySees(int hidden) {
    var seen =
        image(
            BufferedImage.TYPE_INT_RGB, (x, y) -> isLeft(x) ? 0xffffff : TestPicture.colour(x, y));
    assertThat(hash(decoded(withHole(hidden)))).isEqualTo(hash(decoded(seen)));
  }

  /// Another picture lies in the colours of points that are not seen.
  @Test
  void isNotMisledByAPictureUnderTransparentPoints() {
    var image =
        image(
            BufferedImage.TYPE_INT_ARGB,
            (x, y) ->
                (x + y) % 2 == 0
                    ? 0xff000000 | TestPicture.colour(x, y)
                    : TestPicture.colour(WIDTH - 1 - x, HEIGHT - 1 - y));
    var seen =
        image(
            BufferedImage.TYPE_INT_RGB,
            (x, y) -> (x + y) % 2 == 0 ? TestPicture.colour(x, y) : 0xffffff);
    assertThat(hash(decoded(image)).distance(hash(decoded(seen)))).isLessThanOrEqualTo(4);
  }

  /// Made for dark pages: on white there is nothing.
  @Test
  void takesWhatIsSeenOnBlackWhereWhiteShowsNothing() {
    var white =
        image(BufferedImage.TYPE_INT_ARGB, (x, y) -> TestPicture.shade(x, y) << 24 | 0xffffff);
    var decoded = decoded(white);
    var seen =
        image(
            BufferedImage.TYPE_INT_RGB,
            (x, y) -> {
              int shade = TestPicture.shade(x, y);
              return shade << 16 | shade << 8 | shade;
            });
    assertThat(hash(decoded).distance(hash(decoded(seen)))).isLessThanOrEqualTo(4);
    assertThat(decoded.rendering().background()).isEqualTo(Color.BLACK);
    assertThat(decoded.rendering().warnings()).containsExactly(Warning.BACKGROUND_MATTERS);
  }

  /// Of every other point the one is white and the other black, as transparent as two pictures ask
  /// for: one of them is seen on white, the other on black.
  @Test
  void hashesBothOfTwoPicturesThatShareAFile() {
    var both =
        image(
            BufferedImage.TYPE_INT_ARGB,
            (x, y) ->
                (x + y) % 2 == 0
                    ? 255 - TestPicture.shade(x, y) << 24
                    : TestPicture.shade(WIDTH - 1 - x, HEIGHT - 1 - y) << 24 | 0xffffff);
    var decoded = decoded(both);
    assertThat(decoded.rendering().warnings()).containsExactly(Warning.BACKGROUND_MATTERS);
    var other =
        image(
            BufferedImage.TYPE_INT_RGB,
            (x, y) -> {
              int shade = TestPicture.shade(WIDTH - 1 - x, HEIGHT - 1 - y);
              return shade << 16 | shade << 8 | shade;
            });
    assertThat(decoded.rendering().otherHashes()).singleElement();
    assertThat(decoded.rendering().otherHashes().getFirst().distance(hash(decoded(other))))
        .isLessThanOrEqualTo(31);
  }

  @Test
  void showsColoursOnTheBackground() {
    var image = decoded(withHole(0)).image();
    assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
  }
}
