package dev.fairhaven.app.platform.readiness.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One row that is written again and again.
@Component
public class ProbeTable {

  private final JdbcClient db;

  ProbeTable(JdbcClient db) {
    this.db = db;
  }

  /// Returns once the change is durable, and fails rather than wait long for another process.
  @Transactional
  public void write(Instant time) {
    db.sql("SET LOCAL lock_timeout = '2s'").update();
    db.sql("SET LOCAL statement_timeout = '5s'").update();
    db.sql("UPDATE readiness_probe SET time = :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .update();
  }
}
