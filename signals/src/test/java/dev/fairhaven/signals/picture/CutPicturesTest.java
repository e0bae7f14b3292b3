package dev.fairhaven.signals.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that end too early, or have something else in their middle.
class CutPicturesTest {

  private static byte[] file(String form) {
    var rgb = TestPicture.of(BufferedImage.TYPE_3BYTE_BGR);
    return switch (form) {
      case "progressive" -> PictureFiles.inPasses(rgb, "jpeg");
      case "interlaced" -> PictureFiles.inPasses(rgb, "png");
      case "gif" -> PictureFiles.written(TestPicture.palette(), "gif");
      case "lossy.webp", "lossless.webp" -> PictureFiles.resource(form);
      default -> PictureFiles.written(rgb, form);
    };
  }

  private static PdqHash hash(Decoding decoding) {
    assertThat(decoding).isInstanceOf(Decoded.class);
    return Pdq.hash(((Decoded) decoding).luma(), Dialect.FULL).hash();
  }

  private static Decoding cut(byte[] file, int percent) {
    return PictureDecoder.decode(Arrays.copyOf(file, file.length * percent / 100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jpeg",
        "progressive",
        "png",
        "interlaced",
        "gif",
        "lossy.webp",
        "lossless.webp",
        "bmp"
      })
  void hashesWhatIsThereAndSaysSo(String form) {
    var file = file(form);
    var whole = PictureDecoder.decode(file);
    assertThat(((Decoded) whole).rendering().warnings()).isEmpty();
    for (int percent : new int[] {60, 90, 99}) {
      var cut = cut(file, percent);
      assertThat(cut).isInstanceOf(Decoded.class);
      assertThat(((Decoded) cut).rendering().warnings())
          .as("%s, %d %%", form, percent)
          .containsExactly(Warning.CUT);
    }
  }

  /// An end alone makes nobody see less.
  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "lossy.webp", "lossless.webp"})
  void findsPicturesWithoutTheirLastByte(String form) {
    var file = file(form);
    var cut = PictureDecoder.decode(Arrays.copyOf(file, file.length - 1));
    assertThat(((Decoded) cut).rendering().warnings()).containsExactly(Warning.CUT);
    assertThat(hash(cut).distance(hash(PictureDecoder.decode(file)))).isLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void saysThatAFileIsDamaged(String form) {
    var file = file(form);
    for (int i = file.length / 2; i < file.length * 3 / 4; i++) {
      file[i] ^= 0x5a;
    }
    var decoding = PictureDecoder.decode(file);
    assertThat(((Decoded) decoding).rendering().warnings()).containsExactly(Warning.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
  void refusesWhatHasNoPointLeft(String form) {
    assertThat(PictureDecoder.decode(Arrays.copyOf(file(form), 50))).isInstanceOf(Unreadable.class);
  }
}
