package dev.fairhaven.app.decisions.log.store;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionFilter;
import dev.fairhaven.app.decisions.log.DecisionSearch;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.Uuid7;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresDecisionSearch implements DecisionSearch {

  /// How far the timestamp in a decision's id may differ from the decision's time, either way. The
  /// list is ordered and indexed by id; the exact time is checked in addition.
  private static final Duration ID_SLACK = Duration.ofMinutes(10);

  private final JdbcClient client;

  PostgresDecisionSearch(JdbcClient client) {
    this.client = client;
  }

  @Override
  public List<Decision> list(DecisionFilter filter, int limit) {
    var where = new Where();
    addVerdict(where, filter.verdict());
    addDecider(where, filter.decider());
    where.add("staff_id = :staff", "staff", filter.staff(), StaffId::value);
    where.add(
        "rules <> '{}' AND rules @> ARRAY[:rule]::text[]",
        "rule",
        filter.rule(),
        PostgresDecisionSearch::same);
    where.add("policy = :policy", "policy", filter.policy(), PostgresDecisionSearch::same);
    where.add(
        "policy_section = :section", "section", filter.section(), PostgresDecisionSearch::same);
    where.add(
        "labels <> '{}' AND labels @> ARRAY[:label]::text[]",
        "label",
        filter.label(),
        PostgresDecisionSearch::same);
    where.add("item_type = :itemType", "itemType", filter.itemType(), PostgresDecisionSearch::same);
    where.add("time >= :from", "from", filter.from(), at -> at.atOffset(ZoneOffset.UTC));
    where.add("id >= :fromId", "fromId", filter.from(), at -> Uuid7.lowestAt(at.minus(ID_SLACK)));
    where.add("time < :until", "until", filter.until(), at -> at.atOffset(ZoneOffset.UTC));
    where.add("id < :untilId", "untilId", filter.until(), at -> Uuid7.lowestAt(at.plus(ID_SLACK)));
    where.add("id < :before", "before", filter.before(), DecisionId::value);
    return client
        .sql(
            "SELECT "
                + DecisionRow.COLUMNS
                + " FROM decision "
                + where.sql()
                + " ORDER BY id DESC LIMIT :limit")
        .params(where.parameters)
        .param("limit", limit)
        .query((row, _) -> DecisionRow.read(row))
        .list();
  }

  private static Object same(String value) {
    return value;
  }

  private static void addVerdict(Where where, @Nullable String verdict) {
    if (DecisionFilter.ACTED.equals(verdict)) {
      where.add("verdict <> 'allow'");
    } else {
      where.add("verdict = :verdict", "verdict", verdict, PostgresDecisionSearch::same);
      if (verdict != null && !verdict.equals("allow")) {
        where.add("verdict <> 'allow'");
      }
    }
  }

  private static void addDecider(Where where, @Nullable String decider) {
    where.add("decider = :decider", "decider", decider, PostgresDecisionSearch::same);
    if (decider != null && !decider.equals("rules")) {
      where.add("decider <> 'rules'");
    }
  }

  /// Conditions joined by AND. Those that look redundant let the planner use a partial index.
  private static final class Where {

    final List<String> conditions = new ArrayList<>();
    final Map<String, Object> parameters = new HashMap<>();

    void add(String condition) {
      conditions.add(condition);
    }

    <T> void add(String condition, String name, @Nullable T value, Function<T, Object> parameter) {
      if (value != null) {
        conditions.add(condition);
        parameters.put(name, parameter.apply(value));
      }
    }

    String sql() {
      return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }
  }
}
