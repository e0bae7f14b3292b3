package dev.fairhaven.signals.pdq;

import dev.fairhaven.signals.pdq.Pdq.Symmetry;
import java.util.Arrays;

/// The lowest frequencies of a picture, 16 × 16 of them without the constant, by a cosine
/// transform. Mirroring or turning the picture changes their signs and exchanges rows and columns.
final class Cosines {

  private static final int SIDE = 16;
  private static final int IN = Tent.SIDE;
  private static final float[] MATRIX = matrix();

  private final float[] values;

  private Cosines(float[] values) {
    this.values = values;
  }

  private static float[] matrix() {
    var matrix = new float[SIDE * IN];
    float scale = (float) Math.sqrt(2.0 / IN);
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < IN; j++) {
        matrix[i * IN + j] = (float) (scale * Math.cos(Math.PI / 2 / IN * (i + 1) * (2 * j + 1)));
      }
    }
    return matrix;
  }

  /// @param points 64 × 64
  static Cosines of(float[] points) {
    var rows = new float[SIDE * IN];
    for (int i = 0; i < SIDE; i++) {
      for (int k = 0; k < IN; k++) {
        float factor = MATRIX[i * IN + k];
        for (int j = 0; j < IN; j++) {
          rows[i * IN + j] += factor * points[k * IN + j];
        }
      }
    }
    var values = new float[SIDE * SIDE];
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        float sum = 0;
        for (int k = 0; k < IN; k++) {
          sum += rows[i * IN + k] * MATRIX[j * IN + k];
        }
        values[i * SIDE + j] = sum;
      }
    }
    return new Cosines(values);
  }

  PdqHash hash(Symmetry symmetry) {
    var seen = new float[values.length];
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        seen[place(symmetry, i, j)] = signed(symmetry, i, j);
      }
    }
    return bits(seen);
  }

  private static int place(Symmetry symmetry, int i, int j) {
    return switch (symmetry) {
      case ORIGINAL, ROTATE_180, FLIP_X, FLIP_Y -> i * SIDE + j;
      case ROTATE_90, ROTATE_270, FLIP_PLUS_1, FLIP_MINUS_1 -> j * SIDE + i;
    };
  }

  /// Rows and columns are counted from the first frequency, which is odd.
  private float signed(Symmetry symmetry, int i, int j) {
    boolean isKept =
        switch (symmetry) {
          case ORIGINAL, FLIP_PLUS_1 -> true;
          case ROTATE_90, FLIP_Y -> j % 2 == 1;
          case ROTATE_270, FLIP_X -> i % 2 == 1;
          case ROTATE_180, FLIP_MINUS_1 -> (i + j) % 2 == 0;
        };
    float value = values[i * SIDE + j];
    return isKept ? value : -value;
  }

  private static PdqHash bits(float[] seen) {
    float median = lowerMedian(seen);
    var words = new long[PdqHash.BITS / Long.SIZE];
    for (int k = 0; k < seen.length; k++) {
      if (seen[k] > median) {
        words[k / Long.SIZE] |= 1L << k;
      }
    }
    return PdqHash.of(words);
  }

  private static float lowerMedian(float[] seen) {
    var sorted = seen.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2 - 1];
  }
}
