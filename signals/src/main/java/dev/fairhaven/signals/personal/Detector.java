package dev.fairhaven.signals.personal;

import java.util.function.Consumer;

/// Finds candidates of one or a few kinds. Implementations are immutable and look at each character
/// a bounded number of times.
interface Detector {

  /// Offsets are those of the plain text; candidates may overlap.
  void find(PlainText text, Consumer<PersonalData> found);
}
