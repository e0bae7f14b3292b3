package dev.fairhaven.rules.lists;

import java.util.Optional;
import java.util.Set;

/// The banks there are while a rule set is compiled.
@FunctionalInterface
public interface BankNames {

  /// Takes any name.
  BankNames ANY = Optional::empty;

  /// The names of all banks; empty when any name may be used.
  Optional<Set<String>> knownBanks();
}
