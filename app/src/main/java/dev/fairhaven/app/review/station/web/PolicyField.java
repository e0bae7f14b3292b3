package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The form field for a policy section, such as `spam@3/3.2`.
final class PolicyField {

  private static final Pattern FORM =
      Pattern.compile("([^@/]{1,64})@([1-9][0-9]{0,8})/([0-9.]{1,16})");

  private PolicyField() {}

  static String write(PolicyRef ref) {
    return ref.version() + "/" + ref.section();
  }

  /// Empty if the text is malformed. Does not check that the section exists.
  static Optional<PolicyRef> read(@Nullable String text) {
    var matcher = FORM.matcher(text == null ? "" : text);
    return matcher.matches()
        ? Optional.of(
            new PolicyRef(
                new PolicyVersion(matcher.group(1), Integer.parseInt(matcher.group(2))),
                matcher.group(3)))
        : Optional.empty();
  }
}
