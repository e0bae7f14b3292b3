package dev.fairhaven.rules.lists;

import dev.fairhaven.signals.terms.Obfuscation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The entry of a list that something matched.
///
/// @param list the name of the list
/// @param version the version of the list that was asked
/// @param entry as it is in the list
/// @param severity as the entry says; null where it does not
/// @param category as the entry says; empty where it does not
/// @param obfuscations in which a term was found; none where it was plain
public record ListHit(
    String list,
    long version,
    String entry,
    @Nullable Severity severity,
    String category,
    Set<Obfuscation> obfuscations)
    implements Hit {

  public ListHit {
    obfuscations = Set.copyOf(obfuscations);
  }

  public ListHit(String list, long version, String entry) {
    this(list, version, entry, null, "", Set.of());
  }

  @Override
  public String toString() {
    return entry + " in " + list + ", version " + version;
  }
}
