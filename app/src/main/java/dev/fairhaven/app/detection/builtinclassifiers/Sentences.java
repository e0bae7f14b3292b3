package dev.fairhaven.app.detection.builtinclassifiers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Splits a text into sentences, some of which contain marked characters.
final class Sentences {

  private static final Pattern SENTENCE = Pattern.compile("[^.!?\n]+[.!?\n]*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /// Shorter sentences carry too little information.
  private static final int LENGTH_MIN = 8;

  record Sentence(String text, boolean isMarked) {}

  private Sentences() {}

  /// @param offsets the code point offsets of marked characters, as a list in square brackets
  /// @return empty if nothing is marked, since then the annotators did not agree on a span
  static List<Sentence> split(String text, String offsets) {
    var marked = marked(text, offsets);
    var sentences = new ArrayList<Sentence>();
    var matcher = SENTENCE.matcher(text);
    while (!marked.isEmpty() && matcher.find()) {
      if (matcher.group().strip().length() >= LENGTH_MIN) {
        int next = marked.nextSetBit(matcher.start());
        sentences.add(new Sentence(matcher.group(), next >= 0 && next < matcher.end()));
      }
    }
    return sentences;
  }

  private static BitSet marked(String text, String offsets) {
    var marked = new BitSet();
    int codePoints = text.codePointCount(0, text.length());
    var number = NUMBER.matcher(offsets);
    while (number.find()) {
      int offset = Integer.parseInt(number.group());
      if (offset < codePoints) {
        marked.set(text.offsetByCodePoints(0, offset));
      }
    }
    return marked;
  }
}
