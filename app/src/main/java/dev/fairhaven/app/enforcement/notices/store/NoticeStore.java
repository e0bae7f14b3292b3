package dev.fairhaven.app.enforcement.notices.store;

import dev.fairhaven.app.enforcement.notices.Notice;
import dev.fairhaven.app.enforcement.notices.NoticeId;
import dev.fairhaven.app.enforcement.notices.NoticeState;
import dev.fairhaven.app.enforcement.notices.NoticeText;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of notices. Thread-safe.
@Component
public final class NoticeStore {

  private static final int KEY_BYTES = 32;
  private static final String SELECT =
      """
      SELECT notice.*, coalesce(
        (SELECT jsonb_agg(jsonb_build_object('at', at, 'sentences', sentences) ORDER BY at, number)
         FROM notice_update WHERE notice_id = notice.id), '[]') AS updates
      FROM notice
      """;

  private final JdbcClient jdbc;
  private volatile byte @Nullable [] key;

  public NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The key that signs links; generated once, and kept as long as the database.
  public byte[] key() {
    var known = key;
    if (known == null) {
      known = readOrMakeKey();
      key = known;
    }
    return known.clone();
  }

  private byte[] readOrMakeKey() {
    var made = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(made);
    // A no-op update: it makes RETURNING return a row even if another process inserted it first.
    return jdbc.sql(
            """
            INSERT INTO notice_key (singleton, key) VALUES (true, :made)
            ON CONFLICT (singleton) DO UPDATE SET singleton = true
            RETURNING key
            """)
        .param("made", made)
        .query(byte[].class)
        .single();
  }

  /// Inserts notices, skipping decisions that already have one.
  ///
  /// @return the notices inserted
  public List<Notice> add(List<Notice> notices) {
    var added =
        new HashSet<>(
            jdbc.sql(
                    """
                    INSERT INTO notice (id, decision_id, item_type, item_id, account_type,
                      account_id, content, state, issued_at, appeal_until)
                    SELECT * FROM unnest(
                      :id::uuid[], :decision::uuid[], :itemType::text[], :itemId::text[],
                      :accountType::text[], :accountId::text[], :content::jsonb[],
                      :state::text[], :issuedAt::timestamptz[], :appealUntil::timestamptz[])
                    ON CONFLICT (decision_id) DO NOTHING
                    RETURNING id
                    """)
                .param("id", column(notices, Notice::id))
                .param("decision", column(notices, Notice::decision))
                .param("itemType", column(notices, notice -> notice.item().type()))
                .param("itemId", column(notices, notice -> notice.item().id()))
                .param("accountType", column(notices, notice -> notice.account().type()))
                .param("accountId", column(notices, notice -> notice.account().id()))
                .param("content", column(notices, notice -> Json.write(notice.text())))
                .param("state", column(notices, Notice::state))
                .param("issuedAt", column(notices, Notice::issuedAt))
                .param("appealUntil", column(notices, Notice::appealUntil))
                .query((row, _) -> new NoticeId(row.getObject("id", UUID.class)))
                .list());
    return notices.stream().filter(notice -> added.contains(notice.id())).toList();
  }

  private static String[] column(List<Notice> notices, Function<Notice, Object> value) {
    return notices.stream().map(notice -> value.apply(notice).toString()).toArray(String[]::new);
  }

  public void move(NoticeId notice, NoticeState state) {
    jdbc.sql("UPDATE notice SET state = :state WHERE id = :id")
        .param("id", notice.value())
        .param("state", state.name())
        .update();
  }

  public void add(NoticeId notice, Notice.Update update) {
    jdbc.sql(
            """
            INSERT INTO notice_update (notice_id, at, sentences)
            VALUES (:notice, :at, :sentences::jsonb)
            """)
        .param("notice", notice.value())
        .param("at", Timestamp.from(update.at()))
        .param("sentences", Json.write(update.sentences()))
        .update();
  }

  public Optional<Notice> find(NoticeId notice) {
    return jdbc.sql(SELECT + "WHERE id = :id")
        .param("id", notice.value())
        .query(NoticeStore::notice)
        .optional();
  }

  public List<Notice> find(Collection<DecisionId> decisions) {
    return jdbc.sql(SELECT + "WHERE decision_id = ANY (:decisions::uuid[])")
        .param("decisions", decisions.stream().map(DecisionId::toString).toArray(String[]::new))
        .query(NoticeStore::notice)
        .list();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        new NoticeId(row.getObject("id", UUID.class)),
        new DecisionId(row.getObject("decision_id", UUID.class)),
        new ItemRef(row.getString("item_type"), row.getString("item_id")),
        new ItemRef(row.getString("account_type"), row.getString("account_id")),
        Json.mapper().readValue(row.getString("content"), NoticeText.class),
        NoticeState.valueOf(row.getString("state")),
        row.getTimestamp("issued_at").toInstant(),
        row.getTimestamp("appeal_until").toInstant(),
        List.of(Json.mapper().readValue(row.getString("updates"), Notice.Update[].class)));
  }
}
