package dev.fairhaven.app.decisions.policy;

import java.util.Arrays;
import java.util.List;

/// A section number split into its parts, so that 3.10 sorts after 3.9.
record SectionNumber(List<Integer> parts) implements Comparable<SectionNumber> {

  static SectionNumber parse(String number) {
    return new SectionNumber(Arrays.stream(number.split("\\.")).map(Integer::valueOf).toList());
  }

  @Override
  public int compareTo(SectionNumber other) {
    int common = Math.min(parts.size(), other.parts.size());
    for (int i = 0; i < common; i++) {
      int order = Integer.compare(parts.get(i), other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }
}
