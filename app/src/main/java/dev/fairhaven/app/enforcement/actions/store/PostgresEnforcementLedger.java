package dev.fairhaven.app.enforcement.actions.store;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.enforcement.actions.EnforcementLedger;
import dev.fairhaven.app.enforcement.actions.Measure;
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

/// The ledger in PostgreSQL. Each operation is one or two statements, however many rows it is
/// about.
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
  public List<Measure> activeStrikes(Collection<ItemRef> accounts) {
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
        .query(MeasureRow::read)
        .list();
  }

  @Override
  public List<Measure> of(DecisionId decision) {
    return jdbc.sql(SELECT + "WHERE decision_id = :decision ORDER BY id")
        .param("decision", decision.value())
        .query(MeasureRow::read)
        .list();
  }

  @Override
  public List<Measure> onAccount(ItemRef account) {
    return newest(
        "account_type = :type AND account_id = :id"
            + " AND effect IN ('warn', 'strike', 'suspend', 'ban')",
        account);
  }

  @Override
  public List<Measure> onItem(ItemRef item) {
    return newest(
        "item_type = :type AND item_id = :id AND effect IN ('label', 'limit', 'remove')", item);
  }

  private List<Measure> newest(String condition, ItemRef ref) {
    return jdbc.sql(SELECT + "WHERE " + condition + " ORDER BY starts_at DESC, id DESC LIMIT :max")
        .param("type", ref.type())
        .param("id", ref.id())
        .param("max", MEASURES_MAX)
        .query(MeasureRow::read)
        .list();
  }

  @Override
  public void add(List<Measure> measures) {
    if (measures.isEmpty()) {
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
        .param("id", strings(measures, Measure::id))
        .param("decision", strings(measures, Measure::decision))
        .param("itemType", strings(measures, measure -> measure.item().type()))
        .param("itemId", strings(measures, measure -> measure.item().id()))
        .param("accountType", strings(measures, measure -> account(measure, ItemRef::type)))
        .param("accountId", strings(measures, measure -> account(measure, ItemRef::id)))
        .param(
            "policy", strings(measures, measure -> policy(measure, ref -> ref.version().policy())))
        .param(
            "policyVersion",
            strings(measures, measure -> policy(measure, ref -> ref.version().version())))
        .param("section", strings(measures, measure -> policy(measure, PolicyRef::section)))
        .param("effect", strings(measures, measure -> measure.effect().wireName()))
        .param("label", strings(measures, MeasureRow::label))
        .param("strikeNumber", strings(measures, MeasureRow::strikeNumber))
        .param("strikeOf", strings(measures, MeasureRow::strikeOf))
        .param("period", strings(measures, MeasureRow::periodSeconds))
        .param("origin", strings(measures, Measure::origin))
        .param("startsAt", strings(measures, Measure::startsAt))
        .param("endsAt", strings(measures, Measure::endsAt))
        .param("status", strings(measures, Measure::status))
        .param("endedAt", strings(measures, Measure::endedAt))
        .param("endedBy", strings(measures, Measure::endedBy))
        .update();
  }

  private static @Nullable Object account(Measure measure, Function<ItemRef, Object> part) {
    return measure.account() == null ? null : part.apply(measure.account());
  }

  private static @Nullable Object policy(Measure measure, Function<PolicyRef, Object> part) {
    return measure.policy() == null ? null : part.apply(measure.policy());
  }

  @Override
  public void end(List<Measure> measures) {
    if (measures.isEmpty()) {
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
        .param("id", strings(measures, Measure::id))
        .param("status", strings(measures, Measure::status))
        .param("endedAt", strings(measures, Measure::endedAt))
        .param("endedBy", strings(measures, Measure::endedBy))
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
  public List<Measure> takeDue(Instant at, int max) {
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
        .query(MeasureRow::read)
        .list();
  }

  /// One column of many rows, as text that the statement casts.
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
