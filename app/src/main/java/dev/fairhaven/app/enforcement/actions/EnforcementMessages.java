package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.enforcement.actions.Reversed.Aftermath;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.enforcement.delivery.OutboxMessage;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The webhook messages about enforcement actions. The records are the wire form: their components
/// are the fields of `data`, in order.
final class EnforcementMessages {

  private EnforcementMessages() {}

  static OutboxMessage enforced(Enforced.Carried carried) {
    var decision = carried.decision();
    var data =
        new EnforcedData(
            decision.id().toString(),
            decision.time(),
            decision.verdict(),
            !decision.decider().isHuman(),
            decision.item(),
            decision.account(),
            PolicyData.of(decision.policy()),
            carried.enforcementActions().stream().map(EnforcementActionData::of).toList());
    return message(MessageType.DECISION_ENFORCED, decision.id(), decision.time(), data);
  }

  static OutboxMessage reversed(Reversed reversed, @Nullable Standing standing) {
    Decision reversal = reversed.reversal();
    var data =
        new ReversedData(
            reversed.decision().toString(),
            reversal.id().toString(),
            reversal.time(),
            reversal.item(),
            reversal.account(),
            reversed.undone().stream().map(UndoneData::of).toList(),
            reversed.eased().stream().map(EasedData::of).toList(),
            StandingData.of(standing));
    return message(MessageType.DECISION_REVERSED, reversed.decision(), reversal.time(), data);
  }

  static OutboxMessage expired(
      EnforcementAction enforcementAction, Instant at, @Nullable Standing standing) {
    var data =
        new ExpiredData(
            enforcementAction.decision().toString(),
            EnforcementActionData.of(enforcementAction),
            StandingData.of(standing));
    return message(MessageType.ENFORCEMENT_EXPIRED, enforcementAction.decision(), at, data);
  }

  private static OutboxMessage message(
      MessageType type, DecisionId decision, Instant time, Object data) {
    return new OutboxMessage(type, "decision/" + decision, time, data);
  }

  record EnforcedData(
      String decisionId,
      Instant decidedAt,
      String verdict,
      boolean automated,
      ItemRef item,
      @Nullable ItemRef account,
      @Nullable PolicyData policy,
      List<EnforcementActionData> enforcementActions) {}

  record ReversedData(
      String decisionId,
      String reversedBy,
      Instant reversedAt,
      ItemRef item,
      @Nullable ItemRef account,
      List<UndoneData> undone,
      List<EasedData> eased,
      @Nullable StandingData standing) {}

  record ExpiredData(
      String decisionId,
      EnforcementActionData enforcementAction,
      @Nullable StandingData standing) {}

  record UndoneData(EnforcementActionData enforcementAction, String aftermath) {

    static UndoneData of(Reversed.Undone undone) {
      return new UndoneData(
          EnforcementActionData.of(undone.enforcementAction()), wireName(undone.aftermath()));
    }

    private static String wireName(Aftermath aftermath) {
      return aftermath.name().toLowerCase(Locale.ROOT);
    }
  }

  record EasedData(String decisionId, EnforcementActionData before, EnforcementActionData after) {

    static EasedData of(Reversed.Eased eased) {
      return new EasedData(
          eased.before().decision().toString(),
          EnforcementActionData.of(eased.before()),
          EnforcementActionData.of(eased.after()));
    }
  }

  /// @param label set for a label
  /// @param strike set for a strike
  /// @param period set for a suspension
  record EnforcementActionData(
      String id,
      String action,
      ItemRef target,
      String origin,
      Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String label,
      @Nullable StrikeData strike,
      @Nullable Duration period) {

    static EnforcementActionData of(EnforcementAction enforcementAction) {
      var effect = enforcementAction.effect();
      return new EnforcementActionData(
          enforcementAction.id().toString(),
          effect.wireName(),
          enforcementAction.target(),
          enforcementAction.origin().name().toLowerCase(Locale.ROOT),
          enforcementAction.startsAt(),
          enforcementAction.endsAt(),
          effect instanceof Effect.Label(var label) ? label : null,
          effect instanceof Effect.Strike(int number, int of) ? new StrikeData(number, of) : null,
          effect instanceof Effect.Suspend(var period) ? period : null);
    }
  }

  record StrikeData(int number, int of) {}

  record PolicyData(String policy, int version, String section) {

    static @Nullable PolicyData of(@Nullable PolicyRef ref) {
      return ref == null
          ? null
          : new PolicyData(ref.version().policy(), ref.version().version(), ref.section());
    }
  }

  /// The account's standing that the platform must enforce from now on, across all decisions.
  record StandingData(
      ItemRef account, int strikes, @Nullable Instant suspendedUntil, boolean banned) {

    static @Nullable StandingData of(@Nullable Standing standing) {
      return standing == null
          ? null
          : new StandingData(
              standing.account(),
              standing.strikes().size(),
              standing.suspendedUntil().orElse(null),
              standing.isBanned());
    }
  }
}
