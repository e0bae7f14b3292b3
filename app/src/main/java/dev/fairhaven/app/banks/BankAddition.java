package dev.fairhaven.app.banks;

import java.util.List;

/// What came of adding entries.
///
/// @param entries their numbers, in order; of equal ones among those given, one
/// @param added how many were not there; the others got the new tier and reason
public record BankAddition(List<Long> entries, int added) {

  public BankAddition {
    entries = List.copyOf(entries);
  }

  public int renewed() {
    return entries.size() - added;
  }
}
