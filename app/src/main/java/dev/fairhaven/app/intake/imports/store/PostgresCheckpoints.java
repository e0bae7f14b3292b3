package dev.fairhaven.app.intake.imports.store;

import dev.fairhaven.app.intake.imports.Checkpoint;
import dev.fairhaven.app.intake.imports.Checkpoints;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresCheckpoints implements Checkpoints {

  private final JdbcClient jdbc;

  PostgresCheckpoints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Checkpoint> find(String fingerprint) {
    return jdbc.sql(
            """
            SELECT rows, rejected, rejected_bytes, finished FROM import_checkpoint
            WHERE fingerprint = :fingerprint
            """)
        .param("fingerprint", fingerprint)
        .query(
            (row, _) ->
                new Checkpoint(
                    row.getLong("rows"),
                    row.getLong("rejected"),
                    row.getLong("rejected_bytes"),
                    row.getBoolean("finished")))
        .optional();
  }

  @Override
  public void save(String fingerprint, String file, Checkpoint checkpoint) {
    jdbc.sql(
            """
            INSERT INTO import_checkpoint (fingerprint, file, rows, rejected, rejected_bytes,
              finished)
            VALUES (:fingerprint, :file, :rows, :rejected, :rejectedBytes, :finished)
            ON CONFLICT (fingerprint) DO UPDATE
            SET file = excluded.file, rows = excluded.rows, rejected = excluded.rejected,
              rejected_bytes = excluded.rejected_bytes, finished = excluded.finished,
              updated_at = now()
            """)
        .param("fingerprint", fingerprint)
        .param("file", file)
        .param("rows", checkpoint.rows())
        .param("rejected", checkpoint.rejected())
        .param("rejectedBytes", checkpoint.rejectedBytes())
        .param("finished", checkpoint.isFinished())
        .update();
  }
}
