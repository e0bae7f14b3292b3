package dev.fairhaven.app.detection.rulesets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where versions of the rule set are kept.
public interface RuleSetStore {

  /// Locks out other publishers until the transaction ends.
  ///
  /// @return the newest version's number; 0 if there is none
  int lockNewest();

  void add(RuleSetVersion version);

  Optional<RuleSetVersion> find(int version);

  /// The newest first.
  List<RuleSetVersion> newest(int limit);

  void activate(int version, String actor, Instant at);

  /// The version that is live; empty if none ever was.
  Optional<Integer> live();

  /// When versions went live, the latest first.
  List<Activation> activations(int limit);

  /// @param actor as the audit log names them
  record Activation(int version, String actor, Instant at) {}
}
