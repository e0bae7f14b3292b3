package dev.fairhaven.app.enforcement.actions.store;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.enforcement.actions.Effect;
import dev.fairhaven.app.enforcement.actions.EnforcementAction;
import dev.fairhaven.app.enforcement.actions.EnforcementId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Maps an enforcement action to its table row.
final class EnforcementActionRow {

  private EnforcementActionRow() {}

  static EnforcementAction read(ResultSet row, int number) throws SQLException {
    return new EnforcementAction(
        new EnforcementId(row.getObject("id", UUID.class)),
        new DecisionId(row.getObject("decision_id", UUID.class)),
        new ItemRef(row.getString("item_type"), row.getString("item_id")),
        account(row),
        policy(row),
        effect(row),
        EnforcementAction.Origin.valueOf(row.getString("origin")),
        row.getTimestamp("starts_at").toInstant(),
        instant(row, "ends_at"),
        EnforcementAction.Status.valueOf(row.getString("status")),
        instant(row, "ended_at"),
        decision(row, "ended_by"));
  }

  private static @Nullable ItemRef account(ResultSet row) throws SQLException {
    var type = row.getString("account_type");
    return type == null ? null : new ItemRef(type, row.getString("account_id"));
  }

  private static @Nullable PolicyRef policy(ResultSet row) throws SQLException {
    var policy = row.getString("policy");
    return policy == null
        ? null
        : new PolicyRef(
            new PolicyVersion(policy, row.getInt("policy_version")), row.getString("section"));
  }

  private static Effect effect(ResultSet row) throws SQLException {
    var name = row.getString("effect");
    return switch (name) {
      case "label" -> new Effect.Label(row.getString("label"));
      case "limit" -> new Effect.Limit();
      case "remove" -> new Effect.Remove();
      case "warn" -> new Effect.Warn();
      case "strike" -> new Effect.Strike(row.getInt("strike_number"), row.getInt("strike_of"));
      case "suspend" -> new Effect.Suspend(Duration.ofSeconds(row.getLong("period_seconds")));
      case "ban" -> new Effect.Ban();
      default -> throw new IllegalStateException("effect " + name + " in the table is unknown");
    };
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static @Nullable DecisionId decision(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new DecisionId(id);
  }

  static @Nullable String label(EnforcementAction enforcementAction) {
    return enforcementAction.effect() instanceof Effect.Label(var label) ? label : null;
  }

  static @Nullable Integer strikeNumber(EnforcementAction enforcementAction) {
    return enforcementAction.effect() instanceof Effect.Strike(int number, _)
        ? (Integer) number
        : null;
  }

  static @Nullable Integer strikeOf(EnforcementAction enforcementAction) {
    return enforcementAction.effect() instanceof Effect.Strike(_, int of) ? (Integer) of : null;
  }

  static @Nullable Long periodSeconds(EnforcementAction enforcementAction) {
    return enforcementAction.effect() instanceof Effect.Suspend(var period)
        ? (Long) period.toSeconds()
        : null;
  }
}
