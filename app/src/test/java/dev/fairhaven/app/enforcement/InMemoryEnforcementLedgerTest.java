package dev.fairhaven.app.enforcement;

class InMemoryEnforcementLedgerTest extends EnforcementLedgerContract {

  @Override
  protected EnforcementLedger emptyLedger() {
    return new InMemoryEnforcementLedger();
  }
}
