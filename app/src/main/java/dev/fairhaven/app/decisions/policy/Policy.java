package dev.fairhaven.app.decisions.policy;

import java.util.List;
import java.util.Optional;

/// One published version of one policy.
///
/// @param title such as `Spam and scams`
/// @param summary one or two sentences, shown to staff and users
/// @param sections in display order; at least one
/// @param ladder the sanctions for repeated violations
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
