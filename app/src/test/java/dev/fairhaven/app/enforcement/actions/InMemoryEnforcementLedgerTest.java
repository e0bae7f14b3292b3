package dev.fairhaven.app.enforcement.actions;

class InMemoryEnforcementLedgerTest extends EnforcementLedgerContract {

  @Override
  protected EnforcementLedger emptyLedger() {
    return new InMemoryEnforcementLedger();
  }
}
