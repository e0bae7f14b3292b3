package dev.fairhaven.app.detection.hashbanks.store;

import dev.fairhaven.app.detection.hashbanks.Bank;
import dev.fairhaven.app.detection.hashbanks.BankEntry;
import dev.fairhaven.app.detection.hashbanks.BankName;
import dev.fairhaven.app.detection.hashbanks.BankSettings;
import dev.fairhaven.app.detection.hashbanks.BankStore;
import dev.fairhaven.app.detection.hashbanks.EntryFilter;
import dev.fairhaven.app.detection.hashbanks.EntryState;
import dev.fairhaven.app.detection.hashbanks.NewEntry;
import dev.fairhaven.app.detection.hashbanks.Purpose;
import dev.fairhaven.app.platform.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresBankStore implements BankStore {

  private static final int FETCH_SIZE = 10_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  PostgresBankStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Override
  public Optional<Bank> add(BankName name, BankSettings settings, String createdBy, Instant at) {
    return with(
            jdbc.sql(
                """
                INSERT INTO bank (name, purpose, description, threshold, sampling, flood_limit,
                  keeps_pictures, enabled, entries, created_by, changed_at)
                VALUES (:name, :purpose, :description, :threshold, :sampling, :floodLimit,
                  :keepsPictures, :enabled, 0, :createdBy, :at)
                ON CONFLICT DO NOTHING RETURNING *
                """),
            settings)
        .param("name", name.value())
        .param("createdBy", createdBy)
        .param("at", Timestamp.from(at))
        .query((row, _) -> bank(row))
        .optional();
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, BankSettings settings) {
    return statement
        .param("purpose", settings.purpose().wireName())
        .param("description", settings.description())
        .param("threshold", settings.threshold())
        .param("sampling", settings.sampling())
        .param("floodLimit", settings.floodLimit())
        .param("keepsPictures", settings.keepsPictures())
        .param("enabled", settings.enabled());
  }

  private static Bank bank(ResultSet row) throws SQLException {
    return new Bank(
        row.getInt("number"),
        new BankName(row.getString("name")),
        new BankSettings(
            Purpose.find(row.getString("purpose")).orElseThrow(),
            row.getString("description"),
            row.getInt("threshold"),
            row.getInt("sampling"),
            row.getInt("flood_limit"),
            row.getBoolean("keeps_pictures"),
            row.getBoolean("enabled")),
        row.getInt("entries"),
        row.getString("created_by"),
        row.getTimestamp("changed_at").toInstant());
  }

  @Override
  public List<Bank> all() {
    return jdbc.sql("SELECT * FROM bank ORDER BY name").query((row, _) -> bank(row)).list();
  }

  @Override
  public Optional<Bank> find(BankName name) {
    return jdbc.sql("SELECT * FROM bank WHERE name = :name")
        .param("name", name.value())
        .query((row, _) -> bank(row))
        .optional();
  }

  @Override
  public void update(BankName name, BankSettings settings, Instant at) {
    with(
            jdbc.sql(
                """
                UPDATE bank SET purpose = :purpose, description = :description,
                  threshold = :threshold, sampling = :sampling, flood_limit = :floodLimit,
                  keeps_pictures = :keepsPictures, enabled = :enabled, changed_at = :at
                WHERE name = :name
                """),
            settings)
        .param("name", name.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public void delete(int bank, long position, Instant at) {
    jdbc.sql(
            """
            INSERT INTO bank_change (position, entry, bank, at)
            SELECT :position, id, bank, :at FROM bank_entry WHERE bank = :bank
            """)
        .param("position", position)
        .param("at", Timestamp.from(at))
        .param("bank", bank)
        .update();
    jdbc.sql("DELETE FROM bank WHERE number = :bank").param("bank", bank).update();
  }

  @Override
  public long lockClock() {
    return jdbc.sql("UPDATE bank_clock SET position = position + 1 RETURNING position")
        .query(Long.class)
        .single();
  }

  @Override
  public long position() {
    return jdbc.sql("SELECT position FROM bank_clock").query(Long.class).single();
  }

  @Override
  public List<Put> put(int bank, List<NewEntry> entries, String addedBy, Instant at) {
    var rows =
        new Rows<>(entries)
            .integer(_ -> bank)
            .text(entry -> Signals.pdq(entry.signals()))
            .text(entry -> Signals.sha256(entry.signals()))
            .text(entry -> Signals.md5(entry.signals()))
            .bool(NewEntry::confirmed)
            .text(NewEntry::reason)
            .text(NewEntry::source)
            .text(_ -> addedBy)
            .time(_ -> at);
    var puts =
        template.query(
            connection ->
                rows.prepare(
                    connection,
                    """
                    WITH given AS (
                      SELECT bank, decode(pdq, 'hex') AS pdq, decode(sha256, 'hex') AS sha256,
                        decode(md5, 'hex') AS md5, confirmed, reason, source, added_by,
                        added_at, ordinal
                      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                        AS g (bank, pdq, sha256, md5, confirmed, reason, source, added_by, added_at, ordinal)),
                    put AS (
                      INSERT INTO bank_entry (bank, pdq, sha256, md5, confirmed, state, reason,
                        source, added_by, added_at)
                      SELECT bank, pdq, sha256, md5, confirmed, 'active', reason, source, added_by, added_at
                      FROM given ORDER BY ordinal
                      ON CONFLICT ON CONSTRAINT bank_entry_once DO UPDATE
                      SET confirmed = bank_entry.confirmed OR excluded.confirmed,
                        reason = CASE WHEN bank_entry.source = '' AND excluded.source <> ''
                          THEN bank_entry.reason ELSE excluded.reason END,
                        source = CASE WHEN bank_entry.source = '' THEN ''
                          ELSE excluded.source END
                      RETURNING id, pdq, sha256, md5, xmax = 0 AS fresh)
                    SELECT put.id, put.fresh
                    FROM given JOIN put
                      ON concat_ws(' ', coalesce(given.pdq, ''), coalesce(given.sha256, ''),
                          coalesce(given.md5, ''))
                        = concat_ws(' ', coalesce(put.pdq, ''), coalesce(put.sha256, ''),
                          coalesce(put.md5, ''))
                    ORDER BY ordinal
                    """),
            (row, _) -> new Put(row.getLong("id"), row.getBoolean("fresh")));
    putPictures(entries, puts);
    return puts;
  }

  private void putPictures(List<NewEntry> entries, List<Put> puts) {
    for (int i = 0; i < entries.size(); i++) {
      var jpeg = entries.get(i).jpeg();
      if (jpeg != null) {
        jdbc.sql(
                """
                INSERT INTO bank_picture (entry, jpeg) VALUES (:entry, :jpeg)
                ON CONFLICT (entry) DO UPDATE SET jpeg = excluded.jpeg
                """)
            .param("entry", puts.get(i).entry())
            .param("jpeg", jpeg)
            .update();
      }
    }
  }

  @Override
  public void setState(int bank, Collection<Long> entries, EntryState state) {
    jdbc.sql("UPDATE bank_entry SET state = :state WHERE bank = :bank AND id = ANY (:entries)")
        .param("state", state.wireName())
        .param("bank", bank)
        .param("entries", entries.toArray(Long[]::new))
        .update();
  }

  @Override
  public void setConfirmed(int bank, long entry, boolean confirmed) {
    jdbc.sql("UPDATE bank_entry SET confirmed = :confirmed WHERE bank = :bank AND id = :entry")
        .param("confirmed", confirmed)
        .param("bank", bank)
        .param("entry", entry)
        .update();
  }

  @Override
  public List<Long> remove(int bank, Collection<Long> entries) {
    return jdbc.sql(
            "DELETE FROM bank_entry WHERE bank = :bank AND id = ANY (:entries) RETURNING id")
        .param("bank", bank)
        .param("entries", entries.toArray(Long[]::new))
        .query((row, _) -> row.getLong("id"))
        .list();
  }

  @Override
  public void changed(long position, int bank, Collection<Long> entries, int more, Instant at) {
    jdbc.sql(
            """
            INSERT INTO bank_change (position, entry, bank, at)
            SELECT :position, entry, :bank, :at FROM unnest(:entries) AS entry
            ON CONFLICT DO NOTHING
            """)
        .param("position", position)
        .param("bank", bank)
        .param("at", Timestamp.from(at))
        .param("entries", entries.toArray(Long[]::new))
        .update();
    jdbc.sql("UPDATE bank SET entries = entries + :more, changed_at = :at WHERE number = :bank")
        .param("more", more)
        .param("at", Timestamp.from(at))
        .param("bank", bank)
        .update();
  }

  @Override
  public List<Change> changes(Place after, int limit) {
    return jdbc.sql(
            """
            SELECT c.position, c.entry AS changed, c.bank AS changed_bank, e.*, false AS has_picture
            FROM bank_change c LEFT JOIN bank_entry e ON e.id = c.entry
            WHERE (c.position, c.entry) > (:position, :entry)
            ORDER BY c.position, c.entry LIMIT :limit
            """)
        .param("position", after.position())
        .param("entry", after.entry())
        .param("limit", limit)
        .query((row, _) -> change(row))
        .list();
  }

  private static Change change(ResultSet row) throws SQLException {
    boolean isThere = row.getObject("id") != null;
    return new Change(
        new Place(row.getLong("position"), row.getLong("changed")),
        row.getInt("changed_bank"),
        isThere ? Optional.of(entry(row)) : Optional.empty());
  }

  private static BankEntry entry(ResultSet row) throws SQLException {
    return new BankEntry(
        row.getLong("id"),
        row.getInt("bank"),
        Signals.read(row),
        row.getBoolean("confirmed"),
        EntryState.of(row.getString("state")),
        row.getString("reason"),
        row.getString("source"),
        row.getBoolean("has_picture"),
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant());
  }

  @Override
  public long forgotten() {
    return jdbc.sql("SELECT forgotten FROM bank_clock").query(Long.class).single();
  }

  @Override
  public List<BankEntry> own(int bank, long after, int limit) {
    return jdbc.sql(
            """
            SELECT *, false AS has_picture FROM bank_entry
            WHERE bank = :bank AND id > :after AND state = 'active' AND source = ''
            ORDER BY id LIMIT :limit
            """)
        .param("bank", bank)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  @Override
  public void forgetChanges(Instant before) {
    jdbc.sql(
            """
            WITH gone AS (
              DELETE FROM bank_change
              WHERE at < :before AND position <= (SELECT searched FROM bank_search)
              RETURNING position)
            UPDATE bank_clock SET forgotten = greatest(forgotten, (SELECT max(position) FROM gone))
            WHERE EXISTS (SELECT FROM gone)
            """)
        .param("before", Timestamp.from(before))
        .update();
  }

  @Override
  public void forEachActive(Consumer<BankEntry> consumer) {
    jdbc.sql(
            """
            SELECT *, false AS has_picture FROM bank_entry WHERE state = 'active'
            ORDER BY bank, confirmed, id
            """)
        .withFetchSize(FETCH_SIZE)
        .query((RowCallbackHandler) row -> consumer.accept(entry(row)));
  }

  private static final String SHOWN =
      "SELECT e.*, p.entry IS NOT NULL AS has_picture"
          + " FROM bank_entry e LEFT JOIN bank_picture p ON p.entry = e.id ";

  @Override
  public Optional<BankEntry> find(int bank, long entry) {
    return find(List.of(entry)).stream().filter(found -> found.bank() == bank).findFirst();
  }

  @Override
  public List<BankEntry> find(Collection<Long> entries) {
    return jdbc.sql(SHOWN + "WHERE e.id = ANY (:entries) ORDER BY e.id")
        .param("entries", entries.toArray(Long[]::new))
        .query((row, _) -> entry(row))
        .list();
  }

  @Override
  public List<BankEntry> page(int bank, EntryFilter filter, int limit) {
    var state = filter.state();
    return jdbc.sql(
            SHOWN
                + """
                WHERE e.bank = :bank AND e.id < :before
                  AND (:state = '' OR e.state = :state)
                  AND (:part = ''
                    OR starts_with(encode(e.pdq, 'hex'), lower(:part))
                    OR starts_with(encode(e.sha256, 'hex'), lower(:part))
                    OR starts_with(encode(e.md5, 'hex'), lower(:part))
                    OR position(lower(:part) IN lower(e.reason)) > 0)
                ORDER BY e.id DESC LIMIT :limit
                """)
        .param("bank", bank)
        .param("before", filter.before())
        .param("state", state == null ? "" : state.wireName())
        .param("part", filter.part())
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  @Override
  public Optional<byte[]> picture(int bank, long entry) {
    return jdbc.sql(
            """
            SELECT p.jpeg FROM bank_picture p JOIN bank_entry e ON e.id = p.entry
            WHERE e.bank = :bank AND e.id = :entry
            """)
        .param("bank", bank)
        .param("entry", entry)
        .query(byte[].class)
        .optional();
  }
}
