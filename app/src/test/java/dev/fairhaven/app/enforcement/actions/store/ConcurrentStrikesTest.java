package dev.fairhaven.app.enforcement.actions.store;

import static dev.fairhaven.app.enforcement.actions.Fixtures.LADDER;
import static dev.fairhaven.app.enforcement.actions.Fixtures.MALLORY;
import static dev.fairhaven.app.enforcement.actions.Fixtures.NOON;
import static dev.fairhaven.app.enforcement.actions.Fixtures.strike;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.log.DecisionsTaken;
import dev.fairhaven.app.enforcement.actions.Effect;
import dev.fairhaven.app.enforcement.actions.Enforcement;
import dev.fairhaven.app.enforcement.actions.EnforcementAction;
import dev.fairhaven.app.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Violations of one account that are carried out at the same time, over a real database.
class ConcurrentStrikesTest {

  static final int AT_ONCE = 8;

  @Test
  void neverClimbTheSameRung() throws InterruptedException {
    var database = TestPostgres.freshDataSource();
    var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    var enforcement =
        new Enforcement(
            new PostgresEnforcementLedger(JdbcClient.create(database)),
            _ -> LADDER,
            _ -> {},
            _ -> {},
            () -> NOON);
    List<Callable<Object>> violations = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      var taken = new DecisionsTaken(List.of(strike("p" + i, NOON)));
      violations.add(
          Executors.callable(
              () -> transactions.executeWithoutResult(_ -> enforcement.carryOut(taken))));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(violations))
          .allMatch(each -> each.state() == Future.State.SUCCESS);
    }

    var numbers =
        enforcement.standing(MALLORY).strikes().stream()
            .map(EnforcementAction::effect)
            .map(effect -> ((Effect.Strike) effect).number())
            .sorted()
            .toList();
    assertThat(numbers).containsExactly(1, 2, 3, 3, 3, 3, 3, 3);
  }
}
