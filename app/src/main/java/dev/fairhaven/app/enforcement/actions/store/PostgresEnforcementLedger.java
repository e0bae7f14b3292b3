package dev.fairhaven.app.enforcement.actions.store;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.enforcement.actions.EnforcementAction;
import dev.fairhaven.app.enforcement.actions.EnforcementLedger;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ledger in PostgreSQL. Each operation takes one or two statements, whatever the number of
/// rows.
@Component
final class PostgresEnforcementLedger implements EnforcementLedger {

  private static final String SELECT =
      """
      SELECT id, decision_id, item_type, item_id, account_type, account_id,
        policy, policy_version, section, effect, label, strike_number, strike_of, period_seconds,
        origin, starts_at, ends_at, status, ended_at, ended_by
      FROM enforcement
      """;

  private final JdbcClient jdbc;

  PostgresEnforcementLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void lock(Collection<ItemRef> accounts) {
    var types = strings(accounts, ItemRef::type);
    var ids = strings(accounts, ItemRef::id);
    jdbc.sql(
            """
            INSERT INTO enforced_account (account_type, account_id)
            SELECT type, id FROM unnest(:types::text[], :ids::text[]) AS asked (type, id)
            ORDER BY type, id
            ON CONFLICT DO NOTHING
            """)
        .param("types", types)
        .param("ids", ids)
        .update();
    jdbc.sql(
            """
            SELECT 1 FROM enforced_account
            WHERE (account_type, account_id) IN (SELECT * FROM unnest(:types::text[], :ids::text[]))
            ORDER BY account_type, account_id
            FOR UPDATE
            """)
        .param("types", types)
        .param("ids", ids)
        .query(Integer.class)
        .list();
  }

  @Override
  public Set<DecisionId> carriedOut(Collection<DecisionId> decisions) {
    return jdbc.sql(
            """
            SELECT DISTINCT decision_id FROM enforcement
            WHERE decision_id = ANY (:decisions::uuid[])
            """)
        .param("decisions", strings(decisions, DecisionId::toString))
        .query((row, _) -> new DecisionId(row.getObject("decision_id", UUID.class)))
        .set();
  }

  @Override
  public List<EnforcementAction> activeStrikes(Collection<ItemRef> accounts) {
    return jdbc.sql(
            SELECT
                + """
                WHERE effect = 'strike' AND status = 'ACTIVE'
                  AND (account_type, account_id)
                    IN (SELECT * FROM unnest(:types::text[], :ids::text[]))
                ORDER BY starts_at, id
                """)
        .param("types", strings(accounts, ItemRef::type))
        .param("ids", strings(accounts, ItemRef::id))
        .query(EnforcementActionRow::read)
        .list();
  }

  @Override
  public List<EnforcementAction> of(DecisionId decision) {
    return jdbc.sql(SELECT + "WHERE decision_id = :decision ORDER BY id")
        .param("decision", decision.value())
        .query(EnforcementActionRow::read)
        .list();
  }

  @Override
  public List<EnforcementAction> onAccount(ItemRef account) {
    return newest(
        "account_type = :type AND account_id = :id"
            + " AND effect IN ('warn', 'strike', 'suspend', 'ban')",
        account);
  }

  @Override
  public List<EnforcementAction> onItem(ItemRef item) {
    return newest(
        "item_type = :type AND item_id = :id AND effect IN ('label', 'limit', 'remove')", item);
  }

  private List<EnforcementAction> newest(String condition, ItemRef ref) {
    return jdbc.sql(SELECT + "WHERE " + condition + " ORDER BY starts_at DESC, id DESC LIMIT :max")
        .param("type", ref.type())
        .param("id", ref.id())
        .param("max", MEASURES_MAX)
        .query(EnforcementActionRow::read)
        .list();
  }

  @Override
  public void add(List<EnforcementAction> enforcementActions) {
    if (enforcementActions.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO enforcement (id, decision_id, item_type, item_id, account_type, account_id,
              policy, policy_version, section, effect, label, strike_number, strike_of,
              period_seconds, origin, starts_at, ends_at, status, ended_at, ended_by)
            SELECT * FROM unnest(
              :id::uuid[], :decision::uuid[], :itemType::text[], :itemId::text[],
              :accountType::text[], :accountId::text[],
              :policy::text[], :policyVersion::integer[], :section::text[],
              :effect::text[], :label::text[], :strikeNumber::integer[], :strikeOf::integer[],
              :period::bigint[], :origin::text[], :startsAt::timestamptz[],
              :endsAt::timestamptz[], :status::text[], :endedAt::timestamptz[], :endedBy::uuid[])
            """)
        .param("id", strings(enforcementActions, EnforcementAction::id))
        .param("decision", strings(enforcementActions, EnforcementAction::decision))
        .param(
            "itemType",
            strings(enforcementActions, enforcementAction -> enforcementAction.item().type()))
        .param(
            "itemId",
            strings(enforcementActions, enforcementAction -> enforcementAction.item().id()))
        .param(
            "accountType",
            strings(
                enforcementActions, enforcementAction -> account(enforcementAction, ItemRef::type)))
        .param(
            "accountId",
            strings(
                enforcementActions, enforcementAction -> account(enforcementAction, ItemRef::id)))
        .param(
            "policy",
            strings(
                enforcementActions,
                enforcementAction -> policy(enforcementAction, ref -> ref.version().policy())))
        .param(
            "policyVersion",
            strings(
                enforcementActions,
                enforcementAction -> policy(enforcementAction, ref -> ref.version().version())))
        .param(
            "section",
            strings(
                enforcementActions,
                enforcementAction -> policy(enforcementAction, PolicyRef::section)))
        .param(
            "effect",
            strings(enforcementActions, enforcementAction -> enforcementAction.effect().wireName()))
        .param("label", strings(enforcementActions, EnforcementActionRow::label))
        .param("strikeNumber", strings(enforcementActions, EnforcementActionRow::strikeNumber))
        .param("strikeOf", strings(enforcementActions, EnforcementActionRow::strikeOf))
        .param("period", strings(enforcementActions, EnforcementActionRow::periodSeconds))
        .param("origin", strings(enforcementActions, EnforcementAction::origin))
        .param("startsAt", strings(enforcementActions, EnforcementAction::startsAt))
        .param("endsAt", strings(enforcementActions, EnforcementAction::endsAt))
        .param("status", strings(enforcementActions, EnforcementAction::status))
        .param("endedAt", strings(enforcementActions, EnforcementAction::endedAt))
        .param("endedBy", strings(enforcementActions, EnforcementAction::endedBy))
        .update();
  }

  private static @Nullable Object account(
      EnforcementAction enforcementAction, Function<ItemRef, Object> part) {
    return enforcementAction.account() == null ? null : part.apply(enforcementAction.account());
  }

  private static @Nullable Object policy(
      EnforcementAction enforcementAction, Function<PolicyRef, Object> part) {
    return enforcementAction.policy() == null ? null : part.apply(enforcementAction.policy());
  }

  @Override
  public void end(List<EnforcementAction> enforcementActions) {
    if (enforcementActions.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            UPDATE enforcement
            SET status = ended.status, ended_at = ended.ended_at, ended_by = ended.ended_by
            FROM unnest(:id::uuid[], :status::text[], :endedAt::timestamptz[], :endedBy::uuid[])
              AS ended (id, status, ended_at, ended_by)
            WHERE enforcement.id = ended.id
            """)
        .param("id", strings(enforcementActions, EnforcementAction::id))
        .param("status", strings(enforcementActions, EnforcementAction::status))
        .param("endedAt", strings(enforcementActions, EnforcementAction::endedAt))
        .param("endedBy", strings(enforcementActions, EnforcementAction::endedBy))
        .update();
  }

  @Override
  public boolean addReversal(DecisionId decision, DecisionId reversal) {
    return jdbc.sql(
                """
                INSERT INTO reversal (decision_id, reversed_by) VALUES (:decision, :reversal)
                ON CONFLICT (decision_id) DO NOTHING
                """)
            .param("decision", decision.value())
            .param("reversal", reversal.value())
            .update()
        == 1;
  }

  @Override
  public boolean isReversal(DecisionId decision) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM reversal WHERE reversed_by = :decision)")
        .param("decision", decision.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<EnforcementAction> takeDue(Instant at, int max) {
    return jdbc.sql(
            SELECT
                + """
                WHERE status = 'ACTIVE' AND ends_at <= :at
                ORDER BY ends_at
                LIMIT :max
                FOR UPDATE SKIP LOCKED
                """)
        .param("at", Timestamp.from(at))
        .param("max", max)
        .query(EnforcementActionRow::read)
        .list();
  }

  /// One column of many rows as text, which the statement casts.
  private static <T> @Nullable String[] strings(
      Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
    var column = new @Nullable String[rows.size()];
    int next = 0;
    for (var row : rows) {
      var cell = value.apply(row);
      column[next++] = cell == null ? null : cell.toString();
    }
    return column;
  }
}
