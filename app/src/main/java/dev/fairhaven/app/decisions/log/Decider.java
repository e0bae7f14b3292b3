package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.platform.kernel.StaffId;

/// Who or what made a decision.
public sealed interface Decider {

  /// A rule set, without human involvement.
  ///
  /// @param ruleSetVersion the immutable version that was evaluated
  record Rules(int ruleSetVersion) implements Decider {}

  /// A member of staff.
  record Person(StaffId staff) implements Decider {}

  /// The platform itself, carrying out what an earlier decision implies (an expiry, for example).
  record Platform() implements Decider {}

  default boolean isHuman() {
    return this instanceof Person;
  }
}
