package dev.fairhaven.signals.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.pdq.Luma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrientationTest {

  /// Two rows of three: 1 2 3, 4 5 6.
  private static final Luma STORED = new Luma(3, 2, new float[] {1, 2, 3, 4, 5, 6});

  @ParameterizedTest
  @CsvSource({
    "1, 123456",
    "2, 321654",
    "3, 654321",
    "4, 456123",
    "5, 142536",
    "6, 415263",
    "7, 635241",
    "8, 362514",
    "0, 123456",
    "9, 123456"
  })
  void turnsAsExifSays(int value, String points) {
    var turned = Orientation.ofExif(value).turned(STORED);
    var text = new StringBuilder();
    for (float point : turned.values()) {
      text.append((int) point);
    }
    assertThat(text).hasToString(points);
    assertThat(turned.width()).isEqualTo(value >= 5 && value <= 8 ? 2 : 3);
  }

  @ParameterizedTest
  @EnumSource
  void isTakenBackByItsInverse(Orientation orientation) {
    assertThat(orientation.inverse().turned(orientation.turned(STORED)).values())
        .isEqualTo(STORED.values());
    assertThat(orientation.then(orientation.inverse())).isEqualTo(Orientation.UPRIGHT);
  }

  @Test
  void followsOnAnother() {
    for (var first : Orientation.values()) {
      for (var second : Orientation.values()) {
        assertThat(first.then(second).turned(STORED).values())
            .isEqualTo(second.turned(first.turned(STORED)).values());
      }
    }
  }

  @Test
  void takesBrokenExifForUpright() {
    var exif = PictureFiles.exif(6);
    assertThat(Exif.orientation(exif, 0, exif.length)).isEqualTo(Orientation.CLOCKWISE);
    for (int end = 0; end < 20; end++) {
      assertThat(Exif.orientation(exif, 0, end)).isEqualTo(Orientation.UPRIGHT);
    }
  }
}
