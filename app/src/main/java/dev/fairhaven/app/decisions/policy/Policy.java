package dev.fairhaven.app.decisions.policy;

import java.util.List;
import java.util.Optional;

/// One published version of one policy.
///
/// @param title such as `Spam and scams`
/// @param summary one or two sentences for people
/// @param sections in the order they are shown; at least one
/// @param ladder what repeated violations lead to
public record Policy(
    PolicyVersion version,
    String title,
    String summary,
    List<PolicySection> sections,
    StrikeLadder ladder) {

  public Policy {
    sections = List.copyOf(sections);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("policy " + version + " has no sections");
    }
  }

  public Optional<PolicySection> findSection(String number) {
    return sections.stream().filter(section -> section.number().equals(number)).findFirst();
  }
}
