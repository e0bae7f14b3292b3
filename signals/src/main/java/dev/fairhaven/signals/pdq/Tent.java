package dev.fairhaven.signals.pdq;

/// Smooths a picture and takes 64 × 64 points of it.
///
/// @implNote Two passes of a box filter each way make a tent (W. Jarosz, *Fast Image Convolutions*,
///   2001). Columns are filtered row by row, with a running sum for each column: the order of the
///   sums is the same as column by column, and memory is read as it lies.
final class Tent {

  static final int SIDE = 64;

  private static final int PASSES = 2;

  private Tent() {}

  static float[] reduced(Luma picture) {
    int width = picture.width();
    int height = picture.height();
    var smoothed = new float[width * height];
    var between = new float[width * height];
    var from = picture.values();
    for (int pass = 0; pass < PASSES; pass++) {
      smoothRows(from, between, width);
      smoothColumns(between, smoothed, width, height);
      from = smoothed;
    }
    return points(smoothed, width, height);
  }

  private static int window(int length) {
    return (length + 2 * SIDE - 1) / (2 * SIDE);
  }

  private static void smoothRows(float[] in, float[] out, int width) {
    int window = window(width);
    int ahead = (window + 2) / 2 - 1;
    for (int row = 0; row < in.length; row += width) {
      float sum = 0;
      int size = 0;
      int add = row;
      int end = row + width;
      for (; size < ahead; size++) {
        sum += in[add++];
      }
      int to = row;
      for (; size < window; ) {
        sum += in[add++];
        size++;
        out[to++] = sum / size;
      }
      int subtract = row;
      while (add < end) {
        sum += in[add++];
        sum -= in[subtract++];
        out[to++] = sum / size;
      }
      while (to < end) {
        sum -= in[subtract++];
        size--;
        out[to++] = sum / size;
      }
    }
  }

  private static void smoothColumns(float[] in, float[] out, int width, int height) {
    int window = window(height);
    int ahead = (window + 2) / 2 - 1;
    var sums = new float[width];
    int size = 0;
    int add = 0;
    for (; size < ahead; size++) {
      add(in, width * add++, sums);
    }
    int to = 0;
    for (; size < window; ) {
      add(in, width * add++, sums);
      size++;
      average(sums, size, out, width * to++);
    }
    int subtract = 0;
    while (add < height) {
      add(in, width * add++, sums);
      subtract(in, width * subtract++, sums);
      average(sums, size, out, width * to++);
    }
    while (to < height) {
      subtract(in, width * subtract++, sums);
      size--;
      average(sums, size, out, width * to++);
    }
  }

  private static void add(float[] in, int row, float[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += in[row + x];
    }
  }

  private static void subtract(float[] in, int row, float[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] -= in[row + x];
    }
  }

  private static void average(float[] sums, int size, float[] out, int row) {
    for (int x = 0; x < sums.length; x++) {
      out[row + x] = sums[x] / size;
    }
  }

  private static float[] points(float[] smoothed, int width, int height) {
    var points = new float[SIDE * SIDE];
    for (int i = 0; i < SIDE; i++) {
      int row = point(i, height) * width;
      for (int j = 0; j < SIDE; j++) {
        points[i * SIDE + j] = smoothed[row + point(j, width)];
      }
    }
    return points;
  }

  private static int point(int index, int length) {
    return (int) ((index + 0.5) * length / SIDE);
  }
}
