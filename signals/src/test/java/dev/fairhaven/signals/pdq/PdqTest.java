package dev.fairhaven.signals.pdq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.pdq.Pdq.Hashed;
import dev.fairhaven.signals.pdq.Pdq.Symmetry;
import dev.fairhaven.testkit.Golden;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdqTest {

  /// Written when all recordings of the reference implementation were met; see `PdqVectorsTest`.
  @Test
  void hashesPicturesAsItAlwaysDid() {
    var out = new StringBuilder();
    for (var picture : pictures()) {
      out.append(picture).append('\n');
      for (var dialect : Dialect.values()) {
        var hashed = Pdq.hash(picture.luma(), dialect);
        out.append(dialect).append(' ').append(hashed.quality()).append(' ');
        out.append(hashed.hash()).append('\n');
      }
      Pdq.dihedral(picture.luma(), Dialect.FULL)
          .forEach((symmetry, hash) -> out.append(hash).append(' ').append(symmetry).append('\n'));
      out.append('\n');
    }
    Golden.check("pdq.txt", out.toString());
  }

  private static List<SyntheticPicture> pictures() {
    var pictures = new ArrayList<SyntheticPicture>();
    for (int kind = 0; kind < 4; kind++) {
      pictures.add(new SyntheticPicture(kind, 64, 64, 7));
      pictures.add(new SyntheticPicture(kind, 200 + kind, 150, 7));
      pictures.add(new SyntheticPicture(kind, 700, 513, 7));
    }
    return pictures;
  }

  /// A picture without edges, the same at any size.
  private static Luma waves(int side, double phase) {
    var values = new float[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double u = (x + 0.5) / side;
        double v = (y + 0.5) / side;
        double waves =
            Math.sin(19 * u + 7 * v * v + phase)
                + Math.cos(13 * v - 11 * u * v - 3 * phase)
                + Math.sin(31 * u * u + 23 * v + 2 * phase);
        values[y * side + x] = (float) (128 + 40 * waves);
      }
    }
    return new Luma(side, side, values);
  }

  private static PdqHash hash(Luma picture) {
    return Pdq.hash(picture, Dialect.FULL).hash();
  }

  @Test
  void staysCloseWhenThePictureIsScaled() {
    var large = hash(waves(512, 0));
    assertThat(large.distance(hash(waves(200, 0)))).isLessThanOrEqualTo(31);
    assertThat(large.distance(hash(waves(512, 2)))).isGreaterThan(31);
  }

  @Test
  void findsTheTurnedPicture() {
    var picture = waves(256, 0);
    var turned = new float[256 * 256];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = picture.values()[turned.length - 1 - i];
    }
    var hash = hash(new Luma(256, 256, turned));
    var symmetries = Pdq.dihedral(picture, Dialect.FULL);
    assertThat(hash.distance(symmetries.get(Symmetry.ROTATE_180))).isLessThanOrEqualTo(31);
    assertThat(hash.distance(symmetries.get(Symmetry.ORIGINAL))).isGreaterThan(31);
  }

  @Test
  void saysThatThereIsNothingToSee() {
    var nothing = new Hashed(PdqHash.ZERO, 0);
    assertThat(Pdq.hash(new SyntheticPicture(0, 4, 900, 1).luma(), Dialect.FULL))
        .isEqualTo(nothing);
    assertThat(Pdq.hash(new SyntheticPicture(4, 90, 90, 77).luma(), Dialect.FULL).quality())
        .isZero();
    assertThat(Pdq.dihedral(new SyntheticPicture(0, 4, 4, 1).luma(), Dialect.FULL).values())
        .containsOnly(PdqHash.ZERO)
        .hasSize(8);
  }

  @Test
  void writesAndReadsHashes() {
    var hash = new PdqHash(1, 2, 3, 0x8000_0000_0000_0004L);
    assertThat(hash.toString())
        .isEqualTo("8000000000000004000000000000000300000000000000020000000000000001");
    assertThat(PdqHash.fromHex(hash.toString().toUpperCase(java.util.Locale.ROOT))).isEqualTo(hash);
    assertThat(hash.distance(PdqHash.ZERO)).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12", "zz00000000000000000000000000000000000000000000000000000000000000"})
  void refusesWhatIsNoHash(String text) {
    assertThatThrownBy(() -> PdqHash.fromHex(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 64 hexadecimal digits");
  }

  @Test
  void refusesPicturesThatDoNotAddUp() {
    assertThatThrownBy(() -> new Luma(3, 3, new float[8]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 3 × 3 values, got 8");
  }
}
