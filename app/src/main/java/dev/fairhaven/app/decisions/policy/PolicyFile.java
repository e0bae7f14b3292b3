package dev.fairhaven.app.decisions.policy;

import dev.fairhaven.app.decisions.policy.store.PolicyJson;
import java.util.Arrays;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads policies from a file, such as those that ship with templates.
public final class PolicyFile {

  private PolicyFile() {}

  /// The policies of a YAML document in document order, each as version 1.
  public static List<Policy> parse(String yaml) {
    return Arrays.stream(YAMLMapper.shared().readValue(yaml, Entry[].class))
        .map(Entry::toPolicy)
        .toList();
  }

  /// One policy of the file: its key and its content.
  record Entry(
      String key,
      String title,
      String summary,
      List<PolicyJson.Section> sections,
      PolicyJson.Ladder ladder) {

    Policy toPolicy() {
      return new PolicyJson(title, summary, sections, ladder).toPolicy(new PolicyVersion(key, 1));
    }
  }
}
