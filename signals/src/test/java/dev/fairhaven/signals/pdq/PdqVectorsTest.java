package dev.fairhaven.signals.pdq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.pdq.Pdq.Hashed;
import dev.fairhaven.signals.pdq.Pdq.Symmetry;
import dev.fairhaven.signals.picture.Decoding;
import dev.fairhaven.signals.picture.PictureDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Holds hashes against those of the reference implementation. Skipped where the recordings are not
/// at hand.
class PdqVectorsTest {

  private static final Path FOLDER =
      Path.of(
          Optional.ofNullable(System.getenv("FAIRHAVEN_MEDIA_VECTORS"))
              .orElse("../../shared/media"));

  @Test
  void hashesSyntheticPicturesAsRecorded() throws IOException {
    var lines = lines("pdq-synthetic.csv");
    for (var line : lines) {
      var fields = line.split(",");
      var picture =
          new SyntheticPicture(
                  number(fields, 0), number(fields, 1), number(fields, 2), number(fields, 3))
              .luma();
      assertThat(Pdq.hash(picture, Dialect.FULL)).as(line).isEqualTo(hashed(fields, 4));
      assertThat(Pdq.hash(picture, Dialect.NN512)).as(line).isEqualTo(hashed(fields, 6));
      var dihedral = Pdq.dihedral(picture, Dialect.FULL);
      for (int i = 0; i < Symmetry.values().length; i++) {
        assertThat(dihedral.get(Symmetry.values()[i]))
            .as(Symmetry.values()[i] + " of " + line)
            .isEqualTo(PdqHash.fromHex(fields[8 + i]));
      }
    }
    System.out.printf("PDQ vectors, synthetic: %d of %d exact%n", lines.size(), lines.size());
  }

  private static int number(String[] fields, int index) {
    return Integer.parseInt(fields[index]);
  }

  private static Hashed hashed(String[] fields, int index) {
    return new Hashed(PdqHash.fromHex(fields[index + 1]), number(fields, index));
  }

  private static List<String> lines(String file) throws IOException {
    var path = FOLDER.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), () -> "no PDQ recordings at " + path);
    return Files.readAllLines(path).stream().skip(1).toList();
  }

  /// The pictures themselves lie beside the recordings.
  @Test
  void hashesPictureFilesAsRecorded() throws IOException {
    var pictures = FOLDER.resolve("../data/images/pdq");
    int exact = 0;
    int compared = 0;
    for (var line : lines("pdq-images.csv")) {
      var fields = line.split(",");
      var file = pictures.resolve(fields[0].replace("pdq/data/", ""));
      if (Files.exists(file)) {
        compared++;
        exact += isExact(file, fields) ? 1 : 0;
      }
    }
    System.out.printf("PDQ vectors, picture files: %d of %d exact%n", exact, compared);
    assertThat(exact).isEqualTo(compared).isPositive();
  }

  /// The reference leaves orientations aside.
  private static boolean isExact(Path file, String[] fields) throws IOException {
    var decoding = PictureDecoder.decode(Files.readAllBytes(file));
    if (!(decoding instanceof Decoding.Decoded(_, var seen, var rendering))) {
      throw new AssertionError(file + ": " + decoding);
    }
    var picture = rendering.orientation().inverse().turned(seen);
    var full = Pdq.hash(picture, Dialect.FULL);
    var nn512 = Pdq.hash(picture, Dialect.NN512).hash();
    boolean isExact =
        full.equals(new Hashed(PdqHash.fromHex(fields[3]), number(fields, 4)))
            && nn512.equals(PdqHash.fromHex(fields[5]));
    if (!isExact) {
      System.out.printf(
          "%s: %d bits off, nn512 %d, quality %d of %s%n",
          fields[0],
          full.hash().distance(PdqHash.fromHex(fields[3])),
          nn512.distance(PdqHash.fromHex(fields[5])),
          full.quality(),
          fields[4]);
    }
    return isExact;
  }

  /// Grey, palette, print colours, transparency, WebP.
  @Test
  void readsEveryModeOfPicture() throws IOException {
    var modes = FOLDER.resolve("../data/images/pdq/misc-images/modes");
    Assumptions.assumeTrue(Files.exists(modes), () -> "no pictures at " + modes);
    try (var files = Files.list(modes)) {
      for (var file : files.filter(path -> !path.toString().endsWith(".md")).toList()) {
        assertThat(PictureDecoder.decode(Files.readAllBytes(file)))
            .as(file.toString())
            .isInstanceOf(Decoding.Decoded.class);
      }
    }
  }
}
