package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.detection.rulesets.RuleSets;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.audit.AuditFinding;
import dev.fairhaven.app.platform.audit.AuditVerification;
import dev.fairhaven.app.platform.audit.KnownHeads;
import dev.fairhaven.app.platform.postgres.PostgresOptions;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.platform.staff.People;
import dev.fairhaven.app.testing.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `kill -9` of the product and of its database under load: what was acknowledged is there, and was
/// decided once. `-Dkill.rounds=10` kills ten times; `-Dkill.seed=…` repeats the moments of a run.
class KillTest {

  private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
  private static final String LOGIN = "reviewer";
  private static final String PASSWORD = "correct horse battery staple";

  @TempDir private Path directory;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private String key = "";

  @Test
  void keepsWhatItAcknowledgedThroughKills() throws Exception {
    var data = directory.resolve("data");
    prepare(data);
    int port = Endpoint.claim("127.0.0.1", 0).port();
    LoadUnderFire load;
    Claim claim;
    try (var product = ProductProcess.start(data, port)) {
      load = new LoadUnderFire(product.origin(), key);
      try (load) {
        load.awaitMore(50);
        claim = claimTask(product, data);
        for (int round = 0; round < ROUNDS; round++) {
          load.awaitMore(random.nextInt(20, 300));
          strike(product, round);
        }
        load.awaitMore(50);
      }
      assertThat(load.complaints()).as("seed " + SEED).isEmpty();
    }
    report(load);
    check(data, load, claim);
  }

  /// Every third blow hits the database, the others the application.
  private static void strike(ProductProcess product, int round) throws IOException {
    if (round % 3 == 1) {
      product.killDatabase();
    } else {
      product.killAndStart();
    }
  }

  private void prepare(Path data) {
    try (var product = Headless.start(options(data))) {
      var scopes = Set.of(Scope.EVENTS_WRITE, Scope.FLAGS_WRITE);
      key = product.get(ApiKeys.class).create("kill test", scopes).secret();
      countEvents(product.get(RuleSets.class));
      product.get(People.class).create("Reviewer", LOGIN, Role.MODERATOR, PASSWORD);
    }
  }

  /// Lets rules count, so that each decision tells how many events were counted by then.
  private static void countEvents(RuleSets rules) {
    var sources = new HashMap<>(rules.require(rules.live().version()).sources());
    // The starter rules' tests say that no further rule holds.
    sources.keySet().removeIf(path -> path.startsWith("tests/"));
    sources.merge("main.sml", "\nRequire(rule='rules/counting.sml')\n", String::concat);
    sources.put(
        "rules/counting.sml",
        """
        Import(rules=['models/event.sml'])
        EventsOfKind = Count(by=EventType, window=TimeDelta(days=1))
        EventsOfAccount = Count(by=Account, window=TimeDelta(days=1))
        Counted = Rule(
          when_all=[EventsOfKind >= 1, EventsOfAccount >= 1], description='an event was counted')
        """);
    rules.publish(sources, "count", "platform");
  }

  private static DataOptions options(Path data) {
    return DataOptions.in(data, PostgresOptions.standard(data));
  }

  /// A reviewer opens a task in the browser.
  private static Claim claimTask(ProductProcess product, Path data) {
    var browser = new Browser(product.origin());
    browser.signIn(LOGIN, PASSWORD);
    var answer = browser.get("/review/default");
    assertThat(answer.statusCode()).isEqualTo(303);
    try (var access = DatabaseAccess.open(options(data))) {
      return claim(JdbcClient.create(access.dataSource()));
    }
  }

  private static Claim claim(JdbcClient sql) {
    return sql.sql(
            """
            SELECT id::text, lease_id::text, lease_holder::text, lease_until
            FROM task WHERE lease_id IS NOT NULL
            """)
        .query(
            (row, _) ->
                new Claim(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getTimestamp(4).toInstant()))
        .single();
  }

  /// A reviewer's hold on a task.
  private record Claim(String task, String lease, String holder, Instant until) {}

  private static void report(LoadUnderFire load) {
    System.out.printf(
        "kill test: %d rounds, seed %d, %d events and %d flags acknowledged%n",
        ROUNDS, SEED, load.acknowledgedDecisions().size(), load.acknowledgedFlags().size());
  }

  private static void check(Path data, LoadUnderFire load, Claim claim) {
    try (var product = Headless.start(options(data))) {
      var sql = product.get(JdbcClient.class);
      assertThat(pairs(sql, "SELECT id, decision_id::text FROM event"))
          .as("acknowledged events with their decisions")
          .containsAllEntriesOf(load.acknowledgedDecisions());
      assertThat(pairs(sql, "SELECT id, task::text FROM flag"))
          .as("acknowledged flags with their tasks")
          .containsAllEntriesOf(load.acknowledgedFlags());
      Inconsistencies.QUERIES.forEach(
          (what, query) ->
              assertThat(sql.sql(query).query(String.class).list()).as(what).isEmpty());
      assertThat(claim(sql)).as("the reviewer still holds the task").isEqualTo(claim);
      assertThat(claim.until()).isBefore(Instant.now().plus(Duration.ofMinutes(5)));
      assertThat(product.get(AuditVerification.class).verify(KnownHeads.NONE))
          .isInstanceOf(AuditFinding.Whole.class);
    }
  }

  private static Map<String, String> pairs(JdbcClient sql, String query) {
    var pairs = new HashMap<String, String>();
    sql.sql(query)
        .query(
            row -> {
              pairs.put(row.getString(1), row.getString(2));
            });
    return pairs;
  }

  /// Queries that find what must not be, by what that is.
  private static final class Inconsistencies {

    static final Map<String, String> QUERIES =
        Map.of(
            "events whose rules counted more or fewer than were committed up to them",
            """
            SELECT id FROM (
              SELECT e.id, (d.evidence #>> '{features,EventsOfKind}')::bigint AS of_kind,
                (d.evidence #>> '{features,EventsOfAccount}')::bigint AS of_account,
                row_number() OVER (PARTITION BY e.type ORDER BY e.position) AS kind_so_far,
                row_number() OVER (PARTITION BY e.actor_id ORDER BY e.position) AS account_so_far
              FROM event e JOIN decision d ON d.id = e.decision_id) AS counted
            WHERE of_kind IS DISTINCT FROM kind_so_far
              OR of_account IS DISTINCT FROM account_so_far
            """,
            "events decided twice",
            "SELECT cause_id FROM decision WHERE cause = 'event' GROUP BY 1 HAVING count(*) > 1",
            "events without their decision",
            """
            SELECT e.id FROM event e LEFT JOIN decision d ON d.id = e.decision_id
            WHERE d.cause_id IS DISTINCT FROM e.id
            """,
            "decisions without their event",
            """
            SELECT d.id::text FROM decision d LEFT JOIN event e ON e.id = d.cause_id
            WHERE d.cause = 'event' AND e.decision_id IS DISTINCT FROM d.id
            """,
            "decisions to review without a task",
            """
            SELECT d.id::text FROM decision d
            LEFT JOIN task_reason r ON r.kind = 'rule' AND r.ref = d.id::text
            WHERE d.verdict = 'review' AND r.task_id IS NULL
            """,
            "tasks without their decision",
            """
            SELECT r.task_id::text FROM task_reason r
            LEFT JOIN decision d ON d.id::text = r.ref
            WHERE r.kind = 'rule' AND d.id IS NULL
            """,
            "flags without a reason on their task",
            """
            SELECT f.id FROM flag f
            LEFT JOIN task_reason r ON r.task_id = f.task AND r.kind = 'flag' AND r.ref = f.id
            WHERE r.task_id IS NULL
            """,
            "decisions to limit that were not carried out",
            """
            SELECT d.id::text FROM decision d
            WHERE d.verdict = 'limit'
              AND NOT EXISTS (SELECT FROM enforcement e WHERE e.decision_id = d.id)
            """,
            "enforced decisions nobody is told of",
            """
            SELECT e.id::text FROM enforcement e
            WHERE NOT EXISTS (
              SELECT FROM outbox_message m
              WHERE m.subject = 'decision/' || e.decision_id AND m.type = 'decision.enforced')
            """,
            "items without their event",
            """
            SELECT i.id FROM item i LEFT JOIN event e ON e.id = i.last_event
            WHERE i.last_event IS NOT NULL AND e.id IS NULL
            """);
  }
}
