package dev.fairhaven.app.shell.bench;

import dev.fairhaven.signals.hamming.HammingIndex;
import dev.fairhaven.signals.pdq.Luma;
import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.PictureDecoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/// Measures hashing of pictures and searching among known hashes. One thread.
public final class MediaBench {

  /// Up to this distance pictures are taken to look alike.
  static final int THRESHOLD = 31;

  private static final int SIDE = 512;
  private static final int QUERIES = 4_096;

  /// What was measured; rates are medians over parts of a third of a CPU-second.
  ///
  /// @param pdqPerCpuSecond decoded pictures of 512 × 512 hashed
  /// @param pdqJpegPerCpuSecond the same from JPEG files
  /// @param lookupsPerCpuSecond searches within 31 bits, for hashes of which half have a neighbour
  /// @param buildSeconds to put all hashes into an empty index, CPU time
  /// @param heapBytes the index takes
  public record Report(
      int hashes,
      double pdqPerCpuSecond,
      double pdqJpegPerCpuSecond,
      double lookupsPerCpuSecond,
      double buildSeconds,
      long heapBytes) {}

  public Report run(int hashes) throws IOException {
    var jpeg = jpeg();
    var picture = decoded(jpeg);
    double pdq = CpuRate.of(_ -> Pdq.hash(picture, Dialect.FULL));
    double pdqJpeg = CpuRate.of(_ -> Pdq.hash(decoded(jpeg), Dialect.FULL));
    long heapBefore = CpuRate.heapBytes();
    var index = new HammingIndex(Runnable::run);
    double build = CpuRate.secondsOf(() -> fill(index, hashes));
    long bytes = CpuRate.heapBytes() - heapBefore;
    return new Report(hashes, pdq, pdqJpeg, lookups(index, hashes), build, bytes);
  }

  /// A picture with large and small shapes, of the size such files have.
  private static byte[] jpeg() throws IOException {
    var random = new SplittableRandom(1);
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int wave = (int) (60 * Math.sin(x / 31.0) + 60 * Math.cos(y / 23.0 + x / 97.0));
        int shade = Math.clamp(128 + wave + random.nextInt(12), 0, 255);
        image.setRGB(x, y, shade << 16 | (shade ^ 24) << 8 | 255 - shade);
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  private static Luma decoded(byte[] jpeg) {
    if (PictureDecoder.decode(jpeg) instanceof Decoded(_, var picture, _)) {
      return picture;
    }
    throw new IllegalStateException("the picture of the benchmark cannot be read");
  }

  private static PdqHash hash(SplittableRandom random) {
    return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  private static void fill(HammingIndex index, int hashes) {
    var random = new SplittableRandom(2);
    index.addAll(hashes, i -> i, _ -> hash(random));
  }

  private static double lookups(HammingIndex index, int hashes) {
    var random = new SplittableRandom(2);
    var queries = new PdqHash[QUERIES];
    for (int i = 0; i < QUERIES; i++) {
      var known = hash(random);
      queries[i] = i % 2 == 0 && i < hashes ? near(known, i % (THRESHOLD + 1)) : stranger(i);
    }
    return CpuRate.of(i -> check(index, i % QUERIES, hashes, queries[i % QUERIES]));
  }

  private static PdqHash stranger(int number) {
    return hash(new SplittableRandom(-1L - number));
  }

  private static PdqHash near(PdqHash hash, int bits) {
    long mask = bits == 0 ? 0 : -1L >>> (Long.SIZE - bits);
    return new PdqHash(hash.word0(), hash.word1() ^ mask, hash.word2(), hash.word3());
  }

  /// A fast index that misses is worth nothing.
  private static void check(HammingIndex index, int number, int hashes, PdqHash query) {
    var found = index.search(query, THRESHOLD, 10);
    if (number % 2 == 0 && number < hashes && found.isEmpty()) {
      throw new IllegalStateException("the index missed hash " + number);
    }
  }
}
