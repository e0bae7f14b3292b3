package dev.fairhaven.app.detection.hashbanks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The result of adding entries.
///
/// @param entries the entries' numbers by their signals, in order
/// @param added how many are new; the others got the new tier and reason
public record BankAddition(SequencedMap<EntrySignals, Long> entries, int added) {

  public BankAddition {
    entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
  }

  public int renewed() {
    return entries.size() - added;
  }
}
