package dev.fairhaven.signals.pdq;

/// Pictures defined by whole-number formulas, so that no decoder is involved.
record SyntheticPicture(int kind, int width, int height, int seed) {

  Luma luma() {
    var colours = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        colours[y * width + x] = colour(x, y);
      }
    }
    return Luma.ofRgb(width, height, colours);
  }

  private int colour(int x, int y) {
    return switch (kind) {
      case 0 -> rgb((x * x * 3 + y * 7 + seed * 31) >> 3, (x * y) ^ (x >> 2), (x * 5 + y * y) >> 2);
      case 1 -> blocks(x, y);
      case 2 -> rgb(x * 255 / 1023 + seed, y * 255 / 1023, (x + y) >> 3);
      case 3 -> noise(x, y);
      case 4 -> rgb(seed, seed, seed);
      default -> throw new IllegalArgumentException("no kind " + kind);
    };
  }

  private int blocks(int x, int y) {
    int h = (int) (seed * 2_654_435_761L) ^ ((x >> 4) * 40_503 + (y >> 4) * 9_973);
    h ^= h >>> 13;
    h *= 0x5bd1e995;
    h ^= h >>> 15;
    return rgb(h, h >>> 8, h >>> 16);
  }

  private int noise(int x, int y) {
    int h = seed + x * 374_761_393 + y * 668_265_263;
    h = (h ^ (h >>> 13)) * 1_274_126_177;
    h ^= h >>> 16;
    return rgb(h, h, h);
  }

  private static int rgb(int red, int green, int blue) {
    return (red & 255) << 16 | (green & 255) << 8 | (blue & 255);
  }
}
