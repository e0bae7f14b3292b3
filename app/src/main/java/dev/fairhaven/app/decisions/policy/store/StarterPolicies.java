package dev.fairhaven.app.decisions.policy.store;

import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.decisions.policy.PublishedPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The policies a new installation starts with, from `starter/policies.yaml`.
@Component
public final class StarterPolicies {

  private static final String RESOURCE = "starter/policies.yaml";
  private static final String AUTHOR = "Fairhaven";
  private static final String NOTE = "The starter policy that comes with Fairhaven.";

  /// Version 1 of each, published and in effect at `now`.
  public List<PublishedPolicy> read(Instant now) {
    try (var file = new ClassPathResource(RESOURCE).getInputStream()) {
      var entries = YAMLMapper.shared().readValue(file, Entry[].class);
      return Arrays.stream(entries).map(entry -> entry.publish(now)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One policy of the file: its key beside its content.
  record Entry(
      String key,
      String title,
      String summary,
      List<PolicyJson.Section> sections,
      PolicyJson.Ladder ladder) {

    PublishedPolicy publish(Instant now) {
      var content = new PolicyJson(title, summary, sections, ladder);
      var policy = content.toPolicy(new PolicyVersion(key, 1));
      return new PublishedPolicy(policy, now, now, AUTHOR, NOTE);
    }
  }
}
