package dev.fairhaven.signals.urls;

import dev.fairhaven.signals.rendered.RenderedText;

/// A text made from another one, with the way back to it.
interface MappedText {

  String text();

  /// Where the original of a passage starts.
  int originalStart(int from, int to);

  /// Where the original of a passage ends, exclusive.
  int originalEnd(int from, int to);

  /// Whether a passage is written otherwise in the original.
  boolean isChanged(int from, int to);

  /// This text, where the other one was made from `rendered`.
  default MappedText of(RenderedText rendered) {
    var inner = this;
    return new MappedText() {
      @Override
      public String text() {
        return inner.text();
      }

      @Override
      public int originalStart(int from, int to) {
        return rendered.originalStart(inner.originalStart(from, to), inner.originalEnd(from, to));
      }

      @Override
      public int originalEnd(int from, int to) {
        return rendered.originalEnd(inner.originalStart(from, to), inner.originalEnd(from, to));
      }

      @Override
      public boolean isChanged(int from, int to) {
        return inner.isChanged(from, to);
      }
    };
  }
}
