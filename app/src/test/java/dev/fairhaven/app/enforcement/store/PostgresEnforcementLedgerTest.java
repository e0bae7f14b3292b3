package dev.fairhaven.app.enforcement.store;

import dev.fairhaven.app.enforcement.EnforcementLedger;
import dev.fairhaven.app.enforcement.EnforcementLedgerContract;
import dev.fairhaven.app.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresEnforcementLedgerTest extends EnforcementLedgerContract {

  @Override
  protected EnforcementLedger emptyLedger() {
    return new PostgresEnforcementLedger(JdbcClient.create(TestPostgres.freshDataSource()));
  }
}
