package dev.fairhaven.signals.personal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Chooses among candidates for the same characters.
final class Overlaps {

  private static final Comparator<PersonalData> BEST_FIRST =
      Comparator.comparing(PersonalData::confidence, Comparator.reverseOrder())
          .thenComparing(Comparator.comparingInt(PersonalData::length).reversed())
          .thenComparing(PersonalData::kind)
          .thenComparingInt(PersonalData::start);

  private Overlaps() {}

  /// The surest, then the longest of those that overlap; in order of their start.
  static List<PersonalData> best(List<PersonalData> candidates) {
    var taken = new BitSet();
    var best = new ArrayList<PersonalData>(candidates.size());
    for (var candidate : candidates.stream().sorted(BEST_FIRST).toList()) {
      int next = taken.nextSetBit(candidate.start());
      if (next < 0 || next >= candidate.end()) {
        taken.set(candidate.start(), candidate.end());
        best.add(candidate);
      }
    }
    best.sort(Comparator.comparingInt(PersonalData::start));
    return List.copyOf(best);
  }
}
