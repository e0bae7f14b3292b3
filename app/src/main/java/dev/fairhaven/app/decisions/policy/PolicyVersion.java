package dev.fairhaven.app.decisions.policy;

/// Identifies one published, immutable version of a policy. Every decision records the version it
/// was made under, so that a later change does not alter its grounds.
///
/// @param policy the policy's key, such as `spam`
/// @param version counted from 1
public record PolicyVersion(String policy, int version) {

  public PolicyVersion {
    if (version < 1) {
      throw new IllegalArgumentException("policy versions start at 1, got " + version);
    }
  }

  @Override
  public String toString() {
    return policy + "@" + version;
  }
}
