package dev.fairhaven.app.decisions.log.store;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionLog;
import dev.fairhaven.app.decisions.log.DecisionProblem;
import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresDecisionLog implements DecisionLog {

  private static final String SELECT = "SELECT " + DecisionRow.COLUMNS + " FROM decision ";

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  PostgresDecisionLog(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  @Override
  public void add(List<Decision> decisions, UUID batch) {
    var rows = DecisionRow.write(decisions, batch);
    PreparedStatementCallback<Integer> insert = PreparedStatement::executeUpdate;
    try {
      jdbc.execute(connection -> rows.prepare(connection, DecisionRow.INSERT), insert);
    } catch (DuplicateKeyException e) {
      throw alreadyReversedOr(e, decisions);
    }
  }

  private static RuntimeException alreadyReversedOr(
      DuplicateKeyException failure, List<Decision> decisions) {
    return decisions.stream()
        .filter(decision -> decision.reverses() != null)
        .findFirst()
        .<RuntimeException>map(
            decision ->
                new ProblemException(
                    DecisionProblem.ALREADY_REVERSED, "decision " + decision.reverses()))
        .orElse(failure);
  }

  @Override
  public List<Decision> find(Collection<DecisionId> ids) {
    return client
        .sql(SELECT + "WHERE id = ANY (:ids)")
        .param("ids", ids.stream().map(DecisionId::value).toArray(UUID[]::new))
        .query((row, _) -> DecisionRow.read(row))
        .list();
  }

  @Override
  public List<Decision> about(ItemRef item, int limit) {
    return client
        .sql(SELECT + "WHERE item_type = :type AND item_id = :id ORDER BY id DESC LIMIT :limit")
        .param("type", item.type())
        .param("id", item.id())
        .param("limit", limit)
        .query((row, _) -> DecisionRow.read(row))
        .list();
  }

  @Override
  public List<Decision> concerning(ItemRef account, int limit) {
    return client
        .sql(
            SELECT
                + "WHERE account_type = :type AND account_id = :id AND verdict <> 'allow'"
                + " ORDER BY id DESC LIMIT :limit")
        .param("type", account.type())
        .param("id", account.id())
        .param("limit", limit)
        .query((row, _) -> DecisionRow.read(row))
        .list();
  }

  @Override
  public List<Decision> reversalOf(DecisionId id) {
    return client
        .sql(SELECT + "WHERE reverses = :id")
        .param("id", id.value())
        .query((row, _) -> DecisionRow.read(row))
        .list();
  }

  @Override
  public boolean isLabelledByAnother(EntityLabel label, DecisionId other) {
    return client
        .sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM decision d
              WHERE d.labels <> '{}' AND d.label_entities @> ARRAY[:entity]::text[]
                AND d.labels @> ARRAY[:name]::text[] AND d.id <> :other
                AND EXISTS (
                  SELECT 1 FROM unnest(d.labels, d.label_entities) AS added (name, entity)
                  WHERE added.name = :name AND added.entity = :entity)
                AND NOT EXISTS (SELECT 1 FROM decision r WHERE r.reverses = d.id))
            """)
        .param("entity", label.entity().key())
        .param("name", label.name())
        .param("other", other.value())
        .query(Boolean.class)
        .single();
  }
}
