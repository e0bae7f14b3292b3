package dev.fairhaven.signals.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.pdq.Luma;
import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.TiffMaker.Page;
import dev.fairhaven.testkit.Golden;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One picture in every form that files have: the hashes are kept beside the tests, and each is
/// near the one of the picture itself.
class PictureModesTest {

  private static final int POINTS = TestPicture.WIDTH * TestPicture.HEIGHT;

  /// Palettes and lossy forms change points.
  private static final int DISTANCE_MAX = 16;

  private static PdqHash hash(Luma luma) {
    return Pdq.hash(luma, Dialect.FULL).hash();
  }

  private static PdqHash original() {
    var colours =
        IntStream.range(0, POINTS)
            .map(i -> TestPicture.colour(i % TestPicture.WIDTH, i / TestPicture.WIDTH))
            .toArray();
    return hash(Luma.ofRgb(TestPicture.WIDTH, TestPicture.HEIGHT, colours));
  }

  @Test
  void hashesEveryModeAlike() {
    check("picture-modes.txt", modes());
  }

  @Test
  void hashesEveryTiffAlike() {
    check("picture-modes-tiff.txt", tiffs());
  }

  @Test
  void hashesEveryOrientationAlike() {
    check("picture-orientations.txt", orientations());
  }

  private static void check(String golden, Map<String, byte[]> files) {
    var original = original();
    var out = new StringBuilder("original: " + original + "\n");
    files.forEach(
        (name, bytes) -> {
          var decoding = PictureDecoder.decode(bytes);
          assertThat(decoding).as(name).isInstanceOf(Decoded.class);
          var decoded = (Decoded) decoding;
          var hash = hash(decoded.luma());
          out.append(
              "%s: %s, %d bits off, %s%n"
                  .formatted(
                      name,
                      hash,
                      hash.distance(original),
                      decoded.rendering().orientation().description()));
          assertThat(hash.distance(original)).as(name).isLessThanOrEqualTo(DISTANCE_MAX);
          assertThat(decoded.rendering().warnings()).as(name).isEmpty();
          var image = decoded.image();
          assertThat(image.getWidth()).as(name).isEqualTo(TestPicture.WIDTH);
          assertThat(image.getHeight()).as(name).isEqualTo(TestPicture.HEIGHT);
        });
    Golden.check(golden, out.toString().replace(System.lineSeparator(), "\n"));
  }

  private static Map<String, byte[]> modes() {
    var files = new LinkedHashMap<String, byte[]>();
    var rgb = TestPicture.of(BufferedImage.TYPE_3BYTE_BGR);
    var grey = TestPicture.grey(BufferedImage.TYPE_BYTE_GRAY, 1);
    files.put("PNG, RGB", PictureFiles.written(rgb, "png"));
    files.put("PNG, RGB, interlaced", PictureFiles.inPasses(rgb, "png"));
    files.put(
        "PNG, RGBA", PictureFiles.written(TestPicture.of(BufferedImage.TYPE_4BYTE_ABGR), "png"));
    files.put("PNG, grey", PictureFiles.written(grey, "png"));
    files.put(
        "PNG, grey of 16 bits",
        PictureFiles.written(TestPicture.grey(BufferedImage.TYPE_USHORT_GRAY, 257), "png"));
    files.put("PNG, palette", PictureFiles.written(TestPicture.palette(), "png"));
    files.put("GIF", PictureFiles.written(TestPicture.palette(), "gif"));
    files.put("GIF, interlaced", PictureFiles.inPasses(TestPicture.palette(), "gif"));
    files.put("BMP", PictureFiles.written(rgb, "bmp"));
    files.put("JPEG", PictureFiles.written(rgb, "jpeg"));
    files.put("JPEG, progressive", PictureFiles.inPasses(rgb, "jpeg"));
    files.put("JPEG, grey", PictureFiles.written(grey, "jpeg"));
    files.put("JPEG, CMYK", PictureFiles.jpegOfFour(cmyk()));
    files.put("JPEG, CMYK of Adobe", PictureFiles.withAdobe(PictureFiles.jpegOfFour(cmyk()), 0));
    files.put("JPEG, YCCK of Adobe", PictureFiles.withAdobe(PictureFiles.jpegOfFour(ycck()), 2));
    files.put("WebP, lossy", PictureFiles.resource("lossy.webp"));
    files.put("WebP, lossless", PictureFiles.resource("lossless.webp"));
    files.put("WebP, moving, the first frame blank", PictureFiles.resource("blank-first.webp"));
    return files;
  }

  private static Map<String, byte[]> tiffs() {
    var files = new LinkedHashMap<String, byte[]>();
    for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      for (int bits = 8; bits <= 16; bits += 8) {
        int scale = bits == 8 ? 1 : 257;
        var name = order.toString().toLowerCase(java.util.Locale.ROOT) + ", " + bits + " bits";
        put(files, order, name + ", grey", Page.of(1, bits, grey(scale)));
        put(files, order, name + ", RGB", Page.of(2, bits, rgb(3, scale)));
        put(files, order, name + ", RGBA", Page.of(2, bits, rgb(4, scale)));
        put(files, order, name + ", CMYK", Page.of(5, bits, print(scale)));
      }
    }
    for (var compression : new String[] {"LZW", "Deflate", "PackBits", "JPEG"}) {
      var image = TestPicture.of(BufferedImage.TYPE_3BYTE_BGR);
      files.put(compression + " of the JDK", PictureFiles.compressed(image, "tiff", compression));
    }
    return files;
  }

  private static void put(Map<String, byte[]> files, ByteOrder order, String name, Page page) {
    var ways = new LinkedHashMap<String, Page>();
    ways.put("", page);
    ways.put(", tiled", page.tiled(64));
    ways.put(", PackBits", page.compressed(TiffMaker.PACK_BITS, false));
    ways.put(", Deflate", page.compressed(TiffMaker.DEFLATE, false));
    ways.put(", Deflate, predicted", page.compressed(TiffMaker.DEFLATE, true));
    ways.put(", Deflate, predicted, tiled", page.compressed(TiffMaker.DEFLATE, true).tiled(64));
    ways.forEach((way, made) -> files.put(name + way, new TiffMaker(order).page(made).bytes()));
  }

  private static int[] grey(int scale) {
    return IntStream.range(0, POINTS)
        .map(i -> scale * TestPicture.shade(i % TestPicture.WIDTH, i / TestPicture.WIDTH))
        .toArray();
  }

  private static int[] rgb(int channels, int scale) {
    var samples = new int[POINTS * channels];
    for (int i = 0; i < samples.length; i++) {
      int point = i / channels;
      int colour = TestPicture.colour(point % TestPicture.WIDTH, point / TestPicture.WIDTH);
      int channel = i % channels;
      samples[i] = scale * (channel == 3 ? 255 : colour >> (16 - 8 * channel) & 0xff);
    }
    return samples;
  }

  /// With black ink where all colours have some.
  private static int[] print(int scale) {
    var samples = new int[POINTS * 4];
    for (int point = 0; point < POINTS; point++) {
      int colour = TestPicture.colour(point % TestPicture.WIDTH, point / TestPicture.WIDTH);
      int brightest = Math.max(colour >> 16, Math.max(colour >> 8 & 0xff, colour & 0xff));
      for (int channel = 0; channel < 3; channel++) {
        int value = colour >> (16 - 8 * channel) & 0xff;
        samples[4 * point + channel] = scale * (255 - 255 * value / Math.max(1, brightest));
      }
      samples[4 * point + 3] = scale * (255 - brightest);
    }
    return samples;
  }

  private static WritableRaster four() {
    return Raster.createInterleavedRaster(
        DataBuffer.TYPE_BYTE, TestPicture.WIDTH, TestPicture.HEIGHT, 4, null);
  }

  /// Inverted, as all programs store and read it, with a segment of Adobe or without.
  private static Raster cmyk() {
    var inks = print(1);
    var raster = four();
    for (int i = 0; i < inks.length; i++) {
      inks[i] = 255 - inks[i];
    }
    raster.setPixels(0, 0, TestPicture.WIDTH, TestPicture.HEIGHT, inks);
    return raster;
  }

  /// Inks as brightness and two differences, and black beside them, inverted.
  private static Raster ycck() {
    var inks = print(1);
    for (int i = 0; i < inks.length; i += 4) {
      double red = inks[i];
      double green = inks[i + 1];
      double blue = inks[i + 2];
      inks[i] = byteOf(0.299 * red + 0.587 * green + 0.114 * blue);
      inks[i + 1] = byteOf(128 - 0.168736 * red - 0.331264 * green + 0.5 * blue);
      inks[i + 2] = byteOf(128 + 0.5 * red - 0.418688 * green - 0.081312 * blue);
      inks[i + 3] = 255 - inks[i + 3];
    }
    var raster = four();
    raster.setPixels(0, 0, TestPicture.WIDTH, TestPicture.HEIGHT, inks);
    return raster;
  }

  private static int byteOf(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  private static Map<String, byte[]> orientations() {
    var files = new LinkedHashMap<String, byte[]>();
    var rgb = TestPicture.of(BufferedImage.TYPE_3BYTE_BGR);
    for (int value = 1; value <= 8; value++) {
      var stored = Orientation.ofExif(value).inverse().turned(rgb);
      files.put("JPEG " + value, PictureFiles.jpegTurned(jpeg(stored), value));
      files.put("PNG " + value, PictureFiles.pngTurned(PictureFiles.written(stored, "png"), value));
      files.put("TIFF " + value, tiff(stored, value));
    }
    files.put("WebP 6", PictureFiles.resource("turned.webp"));
    return files;
  }

  private static byte[] jpeg(BufferedImage image) {
    return PictureFiles.written(image, "jpeg");
  }

  private static byte[] tiff(BufferedImage image, int orientation) {
    var samples = new int[POINTS * 3];
    image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), samples);
    return new TiffMaker(ByteOrder.BIG_ENDIAN)
        .page(
            new Page(
                image.getWidth(),
                image.getHeight(),
                8,
                2,
                TiffMaker.PLAIN,
                false,
                0,
                orientation,
                samples))
        .bytes();
  }
}
