package dev.fairhaven.app.detection.hashbanks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What came of adding entries.
///
/// @param entries their numbers by what they are recognised by, in order
/// @param added how many were not there; the others got the new tier and reason
public record BankAddition(SequencedMap<EntrySignals, Long> entries, int added) {

  public BankAddition {
    entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
  }

  public int renewed() {
    return entries.size() - added;
  }
}
