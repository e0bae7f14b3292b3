package dev.fairhaven.app.detection.rulesets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Storage of rule set versions.
public interface RuleSetStore {

  /// Blocks other publishers until the transaction ends.
  ///
  /// @return the newest version's number; 0 if there is none
  int lockNewest();

  void add(RuleSetVersion version);

  Optional<RuleSetVersion> find(int version);

  /// Newest first.
  List<RuleSetVersion> newest(int limit);

  void activate(int version, String actor, Instant at);

  /// The live version; empty if no version has ever been live.
  Optional<Integer> live();

  /// When versions went live, latest first.
  List<Activation> activations(int limit);

  /// @param actor as named in the audit log
  record Activation(int version, String actor, Instant at) {}
}
