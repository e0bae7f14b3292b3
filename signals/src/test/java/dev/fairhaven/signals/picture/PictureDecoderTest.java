package dev.fairhaven.signals.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.pdq.Luma;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import dev.fairhaven.testkit.Property;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureDecoderTest {

  private static final int WIDTH = 40;
  private static final int HEIGHT = 24;

  private static BufferedImage image(int type) {
    var image = new BufferedImage(WIDTH, HEIGHT, type);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int shade = shade(x, y);
        image.setRGB(x, y, 0xff000000 | shade << 16 | shade << 8 | shade);
      }
    }
    return image;
  }

  /// Left half black, right half white: the same in every colour model.
  private static int shade(int x, int y) {
    return x < WIDTH / 2 ? 0 : 255;
  }

  private static byte[] written(BufferedImage image, String format) {
    try {
      var out = new ByteArrayOutputStream();
      assertThat(ImageIO.write(image, format, out)).isTrue();
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "png, PNG, 1", // RGB
    "png, PNG, 2", // ARGB
    "png, PNG, 10", // grey
    "png, PNG, 11", // grey of 16 bits
    "png, PNG, 12", // one bit
    "png, PNG, 13", // palette
    "jpg, JPEG, 1",
    "jpg, JPEG, 10",
    "gif, GIF, 13",
    "bmp, BMP, 5",
    "tiff, TIFF, 5",
    "tiff, TIFF, 11"
  })
  void readsEveryFormatAndColourModel(String name, PictureFormat format, int type) {
    var decoding = PictureDecoder.decode(written(image(type), name));
    assertThat(decoding).isInstanceOf(Decoded.class);
    var decoded = (Decoded) decoding;
    assertThat(decoded.format()).isEqualTo(format);
    assertThat(decoded.luma().width()).isEqualTo(WIDTH);
    assertThat(decoded.luma().height()).isEqualTo(HEIGHT);
    assertThat(decoded.luma().values()[4]).isCloseTo(0, Offset.offset(3f));
    assertThat(decoded.luma().values()[WIDTH - 4]).isCloseTo(255, Offset.offset(3f));
  }

  @Test
  void readsWebP() {
    var webp = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    assertThat(PictureDecoder.decode(webp))
        .isInstanceOfSatisfying(
            Decoded.class, decoded -> assertThat(decoded.format()).isEqualTo(PictureFormat.WEBP));
  }

  @ParameterizedTest
  @CsvSource({"100000, 100000", "8000, 5001"})
  void refusesPicturesThatAreTooLargeBeforeTakingMemory(int width, int height) {
    assertThat(PictureDecoder.decode(pngOfSize(width, height)))
        .isEqualTo(
            new Unreadable("expected at most 40000000 points, got " + (long) width * height));
  }

  @ParameterizedTest
  @CsvSource({
    "4000, 4000, 3, 2000000000", // one strip of more rows than there are
    "4000, 4000, 60000, 4000" // more colours than anybody sees
  })
  void refusesTiffFilesThatAskForMuchMemory(int width, int height, int samples, int stripRows) {
    assertThat(PictureDecoder.decode(tiff(width, height, samples, stripRows)))
        .isInstanceOf(Unreadable.class);
  }

  private static byte[] tiff(int width, int height, int samples, int stripRows) {
    int[][] entries = {
      {256, width},
      {257, height},
      {258, 8},
      {259, 1},
      {262, 2},
      {273, 8},
      {277, samples},
      {278, stripRows},
      {279, 100}
    };
    var file = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    file.putShort((short) entries.length);
    for (var entry : entries) {
      file.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
    }
    return file.array();
  }

  /// The head of a picture without its points.
  private static byte[] pngOfSize(int width, int height) {
    try {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      out.writeLong(0x89504e470d0a1a0aL);
      var head = new ByteArrayOutputStream();
      var fields = new DataOutputStream(head);
      fields.writeInt(width);
      fields.writeInt(height);
      fields.write(new byte[] {8, 2, 0, 0, 0});
      chunk(out, "IHDR", head.toByteArray());
      chunk(out, "IDAT", new byte[10]);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
    out.writeInt(content.length);
    var named = new ByteArrayOutputStream();
    named.write(name.getBytes(StandardCharsets.US_ASCII));
    named.write(content);
    out.write(named.toByteArray());
    var sum = new CRC32();
    sum.update(named.toByteArray());
    out.writeInt((int) sum.getValue());
  }

  @Test
  void refusesFilesThatAreTooLong() {
    assertThat(PictureDecoder.decode(new byte[PictureDecoder.BYTES_MAX + 1]))
        .isEqualTo(new Unreadable("expected at most 50000000 bytes, got 50000001"));
  }

  /// A progressive picture whose last scan is there again and again: small, and slow to read.
  @Test
  void refusesJpegFilesWithMoreScansThanAnybodyWrites() throws IOException {
    var bytes = progressive(320, 240);
    assertThat(PictureDecoder.decode(bytes)).isInstanceOf(Decoded.class);
    assertRefused(withLastScanAgain(bytes, 1_000), "expected at most 64 scans, got 10");
  }

  /// Fewer scans than that, but of a picture so large that each takes its time.
  @Test
  void refusesJpegFilesThatTakeTooLongToRead() throws IOException {
    assertRefused(
        withLastScanAgain(progressive(4_000, 3_000), 40),
        "expected at most 500000000 points in all scans");
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThat(PictureDecoder.decode(bytes))
        .isInstanceOfSatisfying(
            Unreadable.class, refused -> assertThat(refused.reason()).startsWith(reason));
  }

  private static byte[] withLastScanAgain(byte[] bytes, int times) {
    int scan = lastScan(bytes);
    var bomb = new ByteArrayOutputStream();
    bomb.write(bytes, 0, bytes.length - 2);
    for (int i = 0; i < times; i++) {
      bomb.write(bytes, scan, bytes.length - 2 - scan);
    }
    bomb.write(bytes, bytes.length - 2, 2);
    return bomb.toByteArray();
  }

  private static byte[] progressive(int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().fillOval(40, 40, 200, 150);
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      var parameters = writer.getDefaultWriteParam();
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static int lastScan(byte[] bytes) {
    int at = bytes.length - 2;
    while (bytes[at] != (byte) 0xff || bytes[at + 1] != (byte) 0xda) {
      at--;
    }
    return at;
  }

  @Test
  void refusesWhatIsNoPicture() {
    var none = new Unreadable("expected JPEG, PNG, GIF, WebP, BMP, TIFF, HEIC or AVIF");
    assertThat(PictureDecoder.decode(new byte[0])).isEqualTo(none);
    assertThat(PictureDecoder.decode("<svg/>".getBytes(StandardCharsets.UTF_8))).isEqualTo(none);
  }

  /// Whatever happens to a file, there is an answer.
  @Test
  void answersAboutBrokenFiles() {
    Property.forAll(
        source -> {
          var format = source.oneOf(java.util.List.of("png", "jpg", "gif", "bmp", "tiff"));
          var file = written(image(BufferedImage.TYPE_INT_RGB), format);
          for (int i = source.intIn(0, 6); i > 0; i--) {
            file[source.intIn(0, file.length - 1)] = (byte) source.intIn(0, 255);
          }
          var cut = Arrays.copyOf(file, source.intIn(0, file.length));
          assertThat(PictureDecoder.decode(cut)).isNotNull();
        });
  }

  @Test
  void trimsBarsAndFrames() {
    var picture = ((Decoded) PictureDecoder.decode(written(gradient(), "png"))).luma();
    assertThat(trimmed(picture, 20, 0)).isEqualTo(picture.values());
    assertThat(trimmed(picture, 7, 9)).isEqualTo(picture.values());
    assertThat(Borders.trimmed(picture)).isSameAs(picture);
    var empty = new Luma(30, 30, new float[900]);
    assertThat(Borders.trimmed(empty)).isSameAs(empty);
  }

  private static BufferedImage gradient() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      image.getRaster().setSample(i % WIDTH, i / WIDTH, 0, 60 + (i * 7) % 150);
    }
    return image;
  }

  private static float[] trimmed(Luma picture, int vertical, int horizontal) {
    int width = picture.width() + 2 * horizontal;
    var framed = new float[width * (picture.height() + 2 * vertical)];
    for (int y = 0; y < picture.height(); y++) {
      System.arraycopy(
          picture.values(),
          y * picture.width(),
          framed,
          (y + vertical) * width + horizontal,
          picture.width());
    }
    return Borders.trimmed(new Luma(width, picture.height() + 2 * vertical, framed)).values();
  }
}
