package dev.fairhaven.signals.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import dev.fairhaven.signals.picture.TiffMaker.Page;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiffPagesTest {

  private static Page page() {
    var samples = new int[TestPicture.WIDTH * TestPicture.HEIGHT];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = TestPicture.shade(i % TestPicture.WIDTH, i / TestPicture.WIDTH);
    }
    return Page.of(1, 8, samples);
  }

  private static Page blank() {
    var samples = new int[TestPicture.WIDTH * TestPicture.HEIGHT];
    Arrays.fill(samples, 255);
    return Page.of(1, 8, samples);
  }

  private static int quality(byte[] file) {
    var decoding = PictureDecoder.decode(file);
    assertThat(decoding).isInstanceOf(Decoded.class);
    return Pdq.hash(((Decoded) decoding).luma(), Dialect.FULL).quality();
  }

  @Test
  void readsTheFirstPageWithEnoughDetail() {
    var file = new TiffMaker(ByteOrder.BIG_ENDIAN).page(blank()).page(page()).page(blank()).bytes();
    assertThat(quality(file)).isGreaterThan(50);
    assertThat(TiffPages.of(file)).hasSize(3);
    assertThat(quality(new TiffMaker(ByteOrder.LITTLE_ENDIAN).page(blank()).bytes())).isZero();
  }

  /// What is not supported is not called broken.
  @ParameterizedTest
  @CsvSource({
    "259, 34712, TIFF files with JPEG 2000 compression (34712) are not supported",
    "259, 50000, TIFF files with Zstandard compression (50000) are not supported",
    "259, 12345, TIFF files with compression of kind 12345 are not supported",
    "262, 32803, TIFF files with raw sensor colours (32803) are not supported",
    "258, 32, TIFF files with 32 bits a sample are not supported"
  })
  void namesWhatIsNotSupported(int tag, int value, String reason) {
    var file = new TiffMaker(ByteOrder.BIG_ENDIAN).page(page()).bytes();
    assertThat(PictureDecoder.decode(with(file, tag, value))).isEqualTo(new Unreadable(reason));
  }

  /// Changes the one value of an entry.
  private static byte[] with(byte[] file, int tag, int value) {
    var bytes = java.nio.ByteBuffer.wrap(file);
    int at = bytes.getInt(4) + 2;
    while (bytes.getShort(at) != tag) {
      at += 12;
    }
    boolean isShort = bytes.getShort(at + 2) == 3;
    bytes.putInt(at + 8, isShort ? value << 16 : value);
    return file;
  }

  @Test
  void refusesWhatIsCut() {
    var file = new TiffMaker(ByteOrder.BIG_ENDIAN).page(page()).bytes();
    assertThat(PictureDecoder.decode(Arrays.copyOf(file, file.length / 2)))
        .isEqualTo(new Unreadable("the TIFF file is broken, or cut"));
  }
}
