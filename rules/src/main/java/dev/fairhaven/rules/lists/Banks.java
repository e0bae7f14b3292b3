package dev.fairhaven.rules.lists;

import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.Optional;

/// Finds known pictures and files in banks. Called while an event is evaluated, so answer from
/// memory; one evaluation may see a bank before and after it changes.
public interface Banks {

  /// No bank has anything in it.
  Banks NONE =
      new Banks() {
        @Override
        public Optional<BankHit> picture(String bank, PdqHash hash, Sought sought) {
          return Optional.empty();
        }

        @Override
        public Optional<BankHit> file(String bank, Digest digest, Sought sought) {
          return Optional.empty();
        }
      };

  /// The entry that is nearest to a picture, among those close enough.
  Optional<BankHit> picture(String bank, PdqHash hash, Sought sought);

  /// The entry of a file.
  Optional<BankHit> file(String bank, Digest digest, Sought sought);

  /// Which entries count, and for whom.
  ///
  /// @param confirmedOnly whether those that nobody confirmed are left aside
  /// @param sampleKey decides whether a bank that is asked for a share of events only is asked: the
  ///   same key always the same
  record Sought(boolean confirmedOnly, String sampleKey) {}
}
