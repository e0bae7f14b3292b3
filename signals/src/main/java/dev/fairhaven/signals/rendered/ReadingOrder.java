package dev.fairhaven.signals.rendered;

import com.ibm.icu.text.Bidi;
import java.util.stream.IntStream;

/// In which order characters are read that controls of direction have moved: the text is laid out
/// as on a screen (UAX #9), and read from there as if it had no controls.
final class ReadingOrder {

  private ReadingOrder() {}

  /// The text in that order and without those controls. Linear in the text.
  static RenderedText of(RenderedText written) {
    var text = written.text();
    var order = IntStream.builder();
    for (int from = 0; from < text.length(); ) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline + 1;
      addLine(text, from, to, order);
      from = to;
    }
    return written.reordered(order.build().toArray());
  }

  private static void addLine(String text, int from, int to, IntStream.Builder order) {
    var line = text.substring(from, to);
    if (line.chars().noneMatch(c -> Marks.isDirection((char) c))) {
      IntStream.range(from, to).forEach(order::add);
      return;
    }
    var layout = new Bidi(line, Bidi.LEVEL_DEFAULT_LTR);
    int[] shown =
        IntStream.of(layout.getVisualMap())
            .filter(index -> !Marks.isDirection(line.charAt(index)))
            .toArray();
    for (int index : read(line, shown, layout.getParaLevel())) {
      order.add(from + shown[index]);
    }
  }

  /// The order in which people read what is shown, by the direction of its scripts alone.
  private static int[] read(String line, int[] shown, byte level) {
    var screen = new StringBuilder(shown.length);
    for (int index : shown) {
      screen.append(line.charAt(index));
    }
    restorePairs(screen, shown);
    if (screen.isEmpty()) {
      return new int[0];
    }
    var reading = new Bidi();
    reading.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
    reading.setPara(screen.toString(), level, null);
    int[] order = reading.getVisualMap();
    return order;
  }

  /// Surrogates that were reversed with all others are put in order again.
  private static void restorePairs(StringBuilder screen, int[] shown) {
    for (int i = 0; i + 1 < screen.length(); i++) {
      if (Character.isLowSurrogate(screen.charAt(i))
          && Character.isHighSurrogate(screen.charAt(i + 1))) {
        char low = screen.charAt(i);
        screen.setCharAt(i, screen.charAt(i + 1));
        screen.setCharAt(i + 1, low);
        int index = shown[i];
        shown[i] = shown[i + 1];
        shown[i + 1] = index;
        i++;
      }
    }
  }
}
