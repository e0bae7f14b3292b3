package dev.fairhaven.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The state of one label of one entity: its status, reasons and history. Pure: the transitions of
/// the label state machine, without clock or storage.
///
/// @param reasons by name, the rule's name for labels that rules set; at least one
/// @param previous newest first, at most [#PREVIOUS_MAX]
public record LabelState(
    LabelStatus status, SequencedMap<String, Reason> reasons, List<Past> previous) {

  /// The most earlier states that are kept.
  public static final int PREVIOUS_MAX = 100;

  /// How much older a reason can be than the one it replaces.
  public static final Duration TOLERANCE = Duration.ofSeconds(5);

  /// How long after it expires a label still counts when it is set again.
  public static final Duration EXPIRY_GRACE = Duration.ofSeconds(5);

  /// Why a label has its status.
  ///
  /// @param description with features as `{Name}`
  /// @param features the values to put into the description
  /// @param expiresAt null when it does not expire
  /// @param pending whether the change is still to be made
  public record Reason(
      String description,
      Map<String, String> features,
      Instant createdAt,
      @Nullable Instant expiresAt,
      boolean pending) {

    public Reason {
      features = Map.copyOf(features);
    }

    boolean hasExpired(Instant now) {
      return expiresAt != null && !expiresAt.isAfter(now);
    }
  }

  /// An earlier state of the label.
  public record Past(LabelStatus status, SequencedMap<String, Reason> reasons) {

    public Past {
      reasons = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reasons));
    }
  }

  /// A requested change of a label.
  public record Mutation(String label, LabelStatus status, String reasonName, Reason reason) {

    /// The change that an effect requests.
    ///
    /// @param at the time of the event
    public static Mutation of(Effect.Labelling effect, Instant at) {
      var status =
          switch (effect) {
            case Effect.AddLabel _ -> LabelStatus.ADDED;
            case Effect.RemoveLabel _ -> LabelStatus.REMOVED;
          };
      var expiresAfter = effect.expiresAfter();
      var expiresAt = expiresAfter == null ? null : at.plus(expiresAfter);
      var causes = effect.causes();
      var reason = new Reason(String.join(", ", causes), Map.of(), at, expiresAt, false);
      return new Mutation(
          effect.label(), status, causes.isEmpty() ? "rules" : causes.getFirst(), reason);
    }
  }

  /// The result of applying a mutation.
  public sealed interface Outcome {

    /// The new state; also when only a reason changed.
    record Applied(LabelState state, boolean statusChanged) implements Outcome {}

    record Dropped(Cause cause) implements Outcome {}

    /// Why a mutation was not applied.
    enum Cause {
      /// Another mutation of the same request has priority.
      CONFLICTING_MUTATION,
      /// The label was set by staff, and rules cannot override that.
      CANNOT_OVERRIDE_MANUAL
    }
  }

  public LabelState {
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("label state without a reason");
    }
    reasons = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reasons));
    previous = List.copyOf(previous.subList(0, Math.min(previous.size(), PREVIOUS_MAX)));
  }

  /// The state of a label that was never set before.
  public static LabelState first(Mutation mutation) {
    return new LabelState(mutation.status(), reasonOf(mutation), List.of());
  }

  /// Applies a mutation to a label.
  ///
  /// @param current null for a label that was never set
  /// @param grace how long after it expires a label still counts here
  public static Outcome apply(
      @Nullable LabelState current, Mutation mutation, Instant now, Duration grace) {
    if (current == null) {
      return new Outcome.Applied(first(mutation), true);
    }
    if (current.hasExpired(now.minus(grace))) {
      return current.switchTo(mutation);
    }
    if (current.status.isManual() && !mutation.status().isManual()) {
      return new Outcome.Dropped(Outcome.Cause.CANNOT_OVERRIDE_MANUAL);
    }
    return current.status == mutation.status()
        ? new Outcome.Applied(current.merge(mutation), false)
        : current.switchTo(mutation);
  }

  /// The mutations of one request that conflict with one of higher priority on the same label.
  public static List<Mutation> conflicting(List<Mutation> mutations) {
    var weightiest = mutations.stream().map(Mutation::status).max(LabelStatus::compareTo);
    return mutations.stream().filter(m -> m.status() != weightiest.orElseThrow()).toList();
  }

  /// Whether every reason has expired.
  public boolean hasExpired(Instant now) {
    return reasons.values().stream().allMatch(reason -> reason.hasExpired(now));
  }

  /// When the oldest unexpired reason was created.
  public Optional<Instant> since(Instant now) {
    return reasons.values().stream()
        .filter(reason -> !reason.hasExpired(now))
        .map(Reason::createdAt)
        .min(Instant::compareTo);
  }

  private Outcome switchTo(Mutation mutation) {
    var past = new ArrayList<Past>();
    past.add(new Past(status, reasons));
    past.addAll(previous);
    boolean changed = status.isAdded() != mutation.status().isAdded();
    return new Outcome.Applied(
        new LabelState(mutation.status(), reasonOf(mutation), past), changed);
  }

  /// Of two reasons with the same name the newer one counts, with the creation time of the older.
  private LabelState merge(Mutation mutation) {
    var known = reasons.get(mutation.reasonName());
    var given = mutation.reason();
    if (known != null && known.createdAt().isAfter(given.createdAt().plus(TOLERANCE))) {
      return this;
    }
    var merged = new LinkedHashMap<>(reasons);
    merged.put(mutation.reasonName(), known == null ? given : since(given, known.createdAt()));
    return new LabelState(status, merged, previous);
  }

  private static Reason since(Reason reason, Instant createdAt) {
    return new Reason(
        reason.description(), reason.features(), createdAt, reason.expiresAt(), reason.pending());
  }

  private static SequencedMap<String, Reason> reasonOf(Mutation mutation) {
    var reasons = new LinkedHashMap<String, Reason>();
    reasons.put(mutation.reasonName(), mutation.reason());
    return reasons;
  }
}
