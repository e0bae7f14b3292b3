package dev.fairhaven.app.decisions.policy;

/// The section of a policy version that a decision rests on.
///
/// @param section a section number of that version, such as `3.2`
public record PolicyRef(PolicyVersion version, String section) {

  @Override
  public String toString() {
    return version + " §" + section;
  }
}
