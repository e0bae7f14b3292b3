package dev.fairhaven.app.decisions.policy;

/// A reference to the policy section that a decision rests on, in the version that was in effect.
///
/// @param section a section number of that version, such as `3.2`
public record PolicyRef(PolicyVersion version, String section) {

  @Override
  public String toString() {
    return version + " §" + section;
  }
}
