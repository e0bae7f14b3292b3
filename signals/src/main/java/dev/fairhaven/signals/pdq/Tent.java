package dev.fairhaven.signals.pdq;

/// Smooths a picture and takes 64 × 64 points of it.
///
/// @implNote Two passes of a box filter each way make a tent (W. Jarosz, *Fast Image Convolutions*,
///   2001). Columns are filtered row by row, with a running sum for each column: the order of the
///   sums is the same as column by column, and memory is read as it lies.
final class Tent {

  static final int SIDE = 64;

  private static final int PASSES = 2;
  private static final int ROWS = 4;

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
    int last = in.length - width;
    for (int row = 0; row < in.length; row += ROWS * width) {
      smoothRows(
          in,
          out,
          width,
          row,
          Math.min(row + width, last),
          Math.min(row + 2 * width, last),
          Math.min(row + 3 * width, last));
    }
  }

  /// Four rows at once: each sum waits for the one before it, and four of them can wait together.
  /// What lies in the middle is divided afterwards, when it can be done for many at a time.
  private static void smoothRows(
      float[] in, float[] out, int width, int row0, int row1, int row2, int row3) {
    int window = window(width);
    int ahead = (window + 2) / 2 - 1;
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    for (int add = 0; add < window; add++) {
      sum0 += in[row0 + add];
      sum1 += in[row1 + add];
      sum2 += in[row2 + add];
      sum3 += in[row3 + add];
      int to = add - ahead;
      if (to >= 0) {
        out[row0 + to] = sum0 / (add + 1);
        out[row1 + to] = sum1 / (add + 1);
        out[row2 + to] = sum2 / (add + 1);
        out[row3 + to] = sum3 / (add + 1);
      }
    }
    int middle = window - ahead;
    for (int add = window, to = middle, subtract = 0; add < width; add++, to++, subtract++) {
      sum0 = sum0 + in[row0 + add] - in[row0 + subtract];
      sum1 = sum1 + in[row1 + add] - in[row1 + subtract];
      sum2 = sum2 + in[row2 + add] - in[row2 + subtract];
      sum3 = sum3 + in[row3 + add] - in[row3 + subtract];
      out[row0 + to] = sum0;
      out[row1 + to] = sum1;
      out[row2 + to] = sum2;
      out[row3 + to] = sum3;
    }
    int end = width - ahead;
    for (int to = end, size = window - 1, subtract = width - window;
        to < width;
        to++, size--, subtract++) {
      sum0 -= in[row0 + subtract];
      sum1 -= in[row1 + subtract];
      sum2 -= in[row2 + subtract];
      sum3 -= in[row3 + subtract];
      out[row0 + to] = sum0 / size;
      out[row1 + to] = sum1 / size;
      out[row2 + to] = sum2 / size;
      out[row3 + to] = sum3 / size;
    }
    divide(out, row0 + middle, row0 + end, window);
    divideUnlessSame(out, row0, row1, middle, end, window);
    divideUnlessSame(out, row1, row2, middle, end, window);
    divideUnlessSame(out, row2, row3, middle, end, window);
  }

  /// Past the last row, rows are repeated.
  private static void divideUnlessSame(
      float[] out, int before, int row, int middle, int end, int window) {
    if (row != before) {
      divide(out, row + middle, row + end, window);
    }
  }

  private static void divide(float[] values, int from, int to, float by) {
    for (int i = from; i < to; i++) {
      values[i] /= by;
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
      slide(in, width * add++, width * subtract++, sums, size, out, width * to++);
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

  private static void slide(
      float[] in, int added, int subtracted, float[] sums, float size, float[] out, int row) {
    for (int x = 0; x < sums.length; x++) {
      float sum = sums[x] + in[added + x] - in[subtracted + x];
      sums[x] = sum;
      out[row + x] = sum / size;
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
