package dev.fairhaven.app.enforcement.actions.store;

import dev.fairhaven.app.enforcement.actions.EnforcementLedger;
import dev.fairhaven.app.enforcement.actions.EnforcementLedgerContract;
import dev.fairhaven.app.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresEnforcementLedgerTest extends EnforcementLedgerContract {

  @Override
  protected EnforcementLedger emptyLedger() {
    return new PostgresEnforcementLedger(JdbcClient.create(TestPostgres.freshDataSource()));
  }
}
