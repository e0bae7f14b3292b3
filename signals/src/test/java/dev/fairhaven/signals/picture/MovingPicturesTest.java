package dev.fairhaven.signals.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// GIF, APNG and WebP files with several frames.
class MovingPicturesTest {

  private static final int WIDTH = TestPicture.WIDTH;
  private static final int HEIGHT = TestPicture.HEIGHT;

  private static Decoded decoded(byte[] file) {
    var decoding = PictureDecoder.decode(file);
    assertThat(decoding).isInstanceOf(Decoded.class);
    return (Decoded) decoding;
  }

  private static PdqHash hash(byte[] file) {
    return Pdq.hash(decoded(file).luma(), Dialect.FULL).hash();
  }

  private static BufferedImage picture() {
    return TestPicture.grey(BufferedImage.TYPE_BYTE_GRAY, 1);
  }

  /// Another picture: the same upside down.
  private static BufferedImage other() {
    var other = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        other.getRaster().setSample(x, y, 0, TestPicture.shade(WIDTH - 1 - x, HEIGHT - 1 - y));
      }
    }
    return other;
  }

  private static int[] shades() {
    return GifMaker.shades(picture());
  }

  private static int[] otherShades() {
    return GifMaker.shades(other());
  }

  private static int[] blank() {
    var blank = new int[WIDTH * HEIGHT];
    Arrays.fill(blank, 250);
    return blank;
  }

  private static GifMaker gif() {
    return new GifMaker(WIDTH, HEIGHT);
  }

  private static void assertShows(byte[] file, BufferedImage picture) {
    assertThat(hash(file).distance(hash(PictureFiles.written(picture, "png"))))
        .isLessThanOrEqualTo(4);
  }

  @Test
  void isNotMisledByABlankFirstFrame() {
    var gif =
        gif()
            .frame(0, 0, WIDTH, blank(), 500, GifMaker.KEPT)
            .frame(0, 0, WIDTH, shades(), 3, GifMaker.KEPT)
            .bytes();
    assertShows(gif, picture());
    assertThat(decoded(gif).rendering().warnings()).isEmpty();
  }

  @Test
  void takesTheFrameThatIsShownTheLongest() {
    var flash =
        gif()
            .frame(0, 0, WIDTH, otherShades(), 2, GifMaker.KEPT)
            .frame(0, 0, WIDTH, shades(), 100, GifMaker.KEPT)
            .bytes();
    assertShows(flash, picture());
    assertThat(decoded(flash).rendering().otherHashes())
        .singleElement()
        .satisfies(
            hash ->
                assertThat(hash.distance(hash(PictureFiles.written(other(), "png"))))
                    .isLessThanOrEqualTo(4));
  }

  @Test
  void findsWhatFlashesByToo() {
    var flash =
        gif()
            .frame(0, 0, WIDTH, otherShades(), 2, GifMaker.KEPT)
            .frame(0, 0, WIDTH, shades(), 100, GifMaker.KEPT)
            .bytes();
    var hashes = PictureHashes.of(decoded(flash));
    var other = hash(PictureFiles.written(other(), "png"));
    assertThat(hashes.variants()).hasSize(9);
    assertThat(hashes.variants().getLast().hash().distance(other)).isLessThanOrEqualTo(4);
  }

  /// A picture that is shown for long in many short frames.
  @Test
  void takesFramesThatLookAlikeTogether() {
    var gif = gif().frame(0, 0, WIDTH, otherShades(), 50, GifMaker.KEPT);
    for (int i = 0; i < 10; i++) {
      gif.frame(0, 0, WIDTH, shades(), 10, GifMaker.KEPT);
    }
    assertShows(gif.bytes(), picture());
  }

  @Test
  void takesTheFirstOfEquals() {
    var gif =
        gif()
            .frame(0, 0, WIDTH, shades(), 10, GifMaker.KEPT)
            .frame(0, 0, WIDTH, otherShades(), 10, GifMaker.KEPT)
            .bytes();
    assertShows(gif, picture());
  }

  /// The picture comes in two halves, over one that goes away.
  @Test
  void drawsFramesOverEachOther() {
    var left = new int[WIDTH / 2 * HEIGHT];
    var right = new int[WIDTH / 2 * HEIGHT];
    var shades = shades();
    for (int y = 0; y < HEIGHT; y++) {
      System.arraycopy(shades, y * WIDTH, left, y * WIDTH / 2, WIDTH / 2);
      System.arraycopy(shades, y * WIDTH + WIDTH / 2, right, y * WIDTH / 2, WIDTH / 2);
    }
    for (int disposal : new int[] {GifMaker.CLEARED, GifMaker.TAKEN_BACK}) {
      var gif =
          gif()
              .frame(0, 0, WIDTH, otherShades(), 1, disposal)
              .frame(0, 0, WIDTH / 2, left, 1, GifMaker.KEPT)
              .frame(WIDTH / 2, 0, WIDTH / 2, right, 900, GifMaker.KEPT)
              .bytes();
      assertShows(gif, picture());
    }
  }

  /// Blank frames without end, and the picture after them.
  @Test
  void looksAtFramesAllOverTheTime() {
    var gif = gif();
    for (int i = 0; i < 300; i++) {
      gif.plain(WIDTH, HEIGHT, 250, 10);
    }
    gif.frame(0, 0, WIDTH, shades(), 300, GifMaker.KEPT);
    assertShows(gif.bytes(), picture());
  }

  @Test
  void saysThatTooManyFramesAreNotLookedAt() {
    var gif = gif().frame(0, 0, WIDTH, shades(), 10, GifMaker.KEPT);
    for (int i = 0; i < Animation.FRAMES_MAX; i++) {
      gif.frame(0, 0, 1, new int[] {7}, 10, GifMaker.KEPT);
    }
    var gifBytes = gif.bytes();
    assertShows(gifBytes, picture());
    assertThat(decoded(gifBytes).rendering().warnings()).containsExactly(Warning.FRAMES_SKIPPED);
  }

  @Test
  void saysThatTooManyPointsAreNotDecoded() {
    var gif = new GifMaker(3_000, 3_000).frame(0, 0, WIDTH, shades(), 10, GifMaker.KEPT);
    for (int i = 0; i < 12; i++) {
      gif.plain(3_000, 3_000, GifMaker.TRANSPARENT, 10);
    }
    assertThat(decoded(gif.bytes()).rendering().warnings()).containsExactly(Warning.FRAMES_SKIPPED);
  }

  @Test
  void refusesMovingPicturesThatAreTooLarge() {
    var gif =
        new GifMaker(4_000, 4_000)
            .frame(0, 0, 1, new int[] {1}, 10, GifMaker.KEPT)
            .frame(0, 0, 1, new int[] {1}, 10, GifMaker.KEPT)
            .bytes();
    assertThat(PictureDecoder.decode(gif))
        .isEqualTo(new Unreadable("expected at most 10000000 points, got 16000000"));
  }

  @Test
  void answersAboutGifFilesWithoutFrames() {
    assertThat(PictureDecoder.decode(gif().bytes()))
        .isEqualTo(new Unreadable("the GIF file has no frame"));
  }

  /// Those who do not know APNG show the picture before the frames, browsers never do.
  @Test
  void looksAtTheFramesOfPngFiles() {
    var shown = PictureFiles.written(picture(), "png");
    var hidden = PictureFiles.written(other(), "png");
    var data = PngChunks.of(hidden).chunks();
    var file = new ByteArrayOutputStream();
    file.write(hidden, 0, 33);
    PictureFiles.writeChunk(file, "acTL", ByteBuffer.allocate(8).putInt(1).array());
    for (var chunk : data) {
      if (chunk.name().equals("IDAT")) {
        var content = Arrays.copyOfRange(hidden, chunk.start(), chunk.start() + chunk.length());
        PictureFiles.writeChunk(file, "IDAT", content);
      }
    }
    PictureFiles.writeChunk(file, "fcTL", frameControl());
    for (var chunk : PngChunks.of(shown).chunks()) {
      if (chunk.name().equals("IDAT")) {
        var content = ByteBuffer.allocate(4 + chunk.length()).putInt(1);
        content.put(shown, chunk.start(), chunk.length());
        PictureFiles.writeChunk(file, "fdAT", content.array());
      }
    }
    PictureFiles.writeChunk(file, "IEND", new byte[0]);
    assertShows(file.toByteArray(), picture());
  }

  private static byte[] frameControl() {
    return ByteBuffer.allocate(26)
        .putInt(0)
        .putInt(WIDTH)
        .putInt(HEIGHT)
        .putInt(0)
        .putInt(0)
        .putShort((short) 1)
        .putShort((short) 10)
        .array();
  }
}
