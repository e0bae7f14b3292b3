package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The filters of a list of decisions. A filter that is null matches every decision.
///
/// @param verdict a verdict's name, or [#ACTED] for all but `allow`
/// @param decider `rules`, `person` or `platform`
/// @param rule the name of a rule that matched
/// @param policy the policy's key
/// @param section the section's number
/// @param label as `Type/label`
/// @param from inclusive start of the decision time
/// @param until exclusive end of the decision time
/// @param before the last decision of the previous page; only older ones match
public record DecisionFilter(
    @Nullable String verdict,
    @Nullable String decider,
    @Nullable StaffId staff,
    @Nullable String rule,
    @Nullable String policy,
    @Nullable String section,
    @Nullable String label,
    @Nullable String itemType,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable DecisionId before) {

  /// Matches every verdict but `allow`.
  public static final String ACTED = "acted";

  public static final DecisionFilter ANY =
      new DecisionFilter(null, null, null, null, null, null, null, null, null, null, null);

  /// The same filter for the next page, which begins after `id`.
  public DecisionFilter before(DecisionId id) {
    return new DecisionFilter(
        verdict, decider, staff, rule, policy, section, label, itemType, from, until, id);
  }
}
