package dev.fairhaven.app.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.audit.AuditFinding.Broken;
import dev.fairhaven.app.platform.audit.AuditFinding.Reason;
import dev.fairhaven.app.platform.audit.AuditFinding.Whole;
import dev.fairhaven.app.platform.audit.store.AuditTable;
import dev.fairhaven.app.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

class AuditVerificationTest {

  private AnnotationConfigApplicationContext context;
  private JdbcClient db;
  private AuditLog log;
  private AuditSealer sealer;
  private AuditVerification verification;

  @BeforeEach
  void start() {
    context = new AnnotationConfigApplicationContext(Beans.class);
    db = context.getBean(JdbcClient.class);
    log = context.getBean(AuditLog.class);
    sealer = context.getBean(AuditSealer.class);
    sealer.stop();
    verification = context.getBean(AuditVerification.class);
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void findsAnUntouchedChainWhole() {
    record(1_200);
    record("later");
    sealer.sealAll();
    record("waiting");

    var whole = (Whole) verification.verify(KnownHeads.NONE);
    assertThat(whole.checked()).isEqualTo(1_201);
    assertThat(whole.head().position()).isEqualTo(1_201);
    assertThat(whole.unsealed()).isEqualTo(1);
    assertThat(verification.verify(KnownHeads.of(List.of(whole.head())))).isEqualTo(whole);
    assertThat(verification.verifyNewest(100)).isEqualTo(new Whole(whole.head(), 100, 1));
  }

  @Test
  void namesAnEditedRecord() {
    sealed(8);
    tamper("UPDATE audit_record SET actor = 'staff/somebody-else' WHERE id = " + recordAt(5));
    assertBroken(5, Reason.CHANGED);
  }

  @Test
  void namesAnEditedDetail() {
    sealed(8);
    tamper("UPDATE audit_record SET detail = '{\"number\": 99}' WHERE id = " + recordAt(3));
    assertBroken(3, Reason.CHANGED);
  }

  @Test
  void namesADeletedRecord() {
    sealed(8);
    tamper("DELETE FROM audit_record WHERE id = " + recordAt(4));
    assertBroken(4, Reason.RECORD_MISSING);
  }

  @Test
  void namesADeletedRecordWithItsSeal() {
    sealed(8);
    tamper("DELETE FROM audit_record WHERE id = " + recordAt(4));
    tamper("DELETE FROM audit_seal WHERE position = 4");
    assertBroken(4, Reason.SEAL_MISSING);
  }

  @Test
  void namesTheFirstOfTwoRecordsInEachOthersPlace() {
    sealed(8);
    var third = recordAt(3);
    var sixth = recordAt(6);
    tamper("ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_record_key");
    tamper("UPDATE audit_seal SET record = " + sixth + " WHERE position = 3");
    tamper("UPDATE audit_seal SET record = " + third + " WHERE position = 6");
    assertBroken(3, Reason.CHANGED);
  }

  @Test
  void namesTheFirstOfTheRecordsThatWereCutOff() {
    sealed(8);
    tamper("DELETE FROM audit_record WHERE id = " + recordAt(8));
    tamper("DELETE FROM audit_record WHERE id = " + recordAt(7));
    tamper("DELETE FROM audit_seal WHERE position > 6");
    assertBroken(7, Reason.TRUNCATED);
  }

  @Test
  void namesRecordsCutOffWithTheirHeadFromAHeadKeptElsewhere() {
    var head = sealed(8);
    cutOffAfter(6);
    assertThat(verification.verify(KnownHeads.NONE)).isInstanceOf(Whole.class);
    assertThat(verification.verify(KnownHeads.of(List.of(head))))
        .isEqualTo(new Broken(7, Reason.TRUNCATED));
  }

  @Test
  void checksEveryHeadThatWasKept() {
    var third = sealed(3);
    var eighth = sealed(5);
    var other = new AuditHead(5, AuditHash.sha256(new byte[] {1}));
    assertThat(verification.verify(KnownHeads.of(List.of(eighth, third))))
        .isInstanceOf(Whole.class);
    assertThat(verification.verify(KnownHeads.of(List.of(third, other, eighth))))
        .isEqualTo(new Broken(5, Reason.HEAD_DIFFERS));
    var contradiction = new AuditHead(3, other.hash());
    assertThat(verification.verify(KnownHeads.of(List.of(third, contradiction))))
        .isEqualTo(new Broken(3, Reason.HEAD_DIFFERS));
    var origin = new AuditHead(0, other.hash());
    assertThat(verification.verify(KnownHeads.of(List.of(origin))))
        .isEqualTo(new Broken(0, Reason.HEAD_DIFFERS));
  }

  @Test
  void goesOnFromAHeadThatWasPublished() {
    var third = sealed(3);
    assertThat(verification.verifySince(third)).isEqualTo(new Whole(third, 0, 0));
    var eighth = sealed(5);
    assertThat(verification.verifySince(third)).isEqualTo(new Whole(eighth, 5, 0));
    assertThat(verification.verifySince(new AuditHead(3, eighth.hash())))
        .isEqualTo(new Broken(3, Reason.HEAD_DIFFERS));
    assertThat(verification.verifySince(new AuditHead(9, eighth.hash())))
        .isEqualTo(new Broken(9, Reason.TRUNCATED));
    tamper("UPDATE audit_record SET actor = 'x' WHERE id = " + recordAt(6));
    assertThat(verification.verifySince(third)).isEqualTo(new Broken(6, Reason.CHANGED));
  }

  @Test
  void namesRecordsPutInBesideTheChain() {
    sealed(3);
    db.sql(
            """
            INSERT INTO audit_record (id, time, actor, action, detail)
            VALUES (gen_random_uuid(), now(), 'staff/x', 'made.up', '{}')
            """)
        .update();
    assertBroken(4, Reason.STRAY);
  }

  @Test
  void refusesChangesByOrdinarySql() {
    sealed(2);
    for (var sql :
        new String[] {
          "UPDATE audit_record SET actor = 'x'",
          "DELETE FROM audit_record",
          "TRUNCATE audit_record CASCADE",
          "DELETE FROM audit_seal"
        }) {
      assertThatThrownBy(() -> db.sql(sql).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void keepsNothingOfATransactionThatFailed() {
    var transactions = context.getBean(TransactionTemplate.class);
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    _ -> {
                      record("lost");
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    assertThat(sealer.sealAll()).isZero();
  }

  @Test
  void sealsEachRecordOnceUnderManyWritersAndSealers() throws Exception {
    int writers = 8;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, writers)
              .mapToObj(
                  _ ->
                      pool.submit(
                          () -> {
                            record(50);
                            return sealer.sealAll();
                          }))
              .toList();
      for (var task : tasks) {
        task.get();
      }
    }
    sealer.sealAll();
    assertThat(((Whole) verification.verify(KnownHeads.NONE)).checked()).isEqualTo(writers * 50L);
  }

  @Test
  void sealsByItselfSoonAfterACommit() throws InterruptedException {
    sealer.start();
    record("soon");
    for (int i = 0;
        i < 500 && verification.verify(KnownHeads.NONE) instanceof Whole(_, var n, _) && n == 0;
        i++) {
      Thread.onSpinWait();
      Thread.sleep(10);
    }
    assertThat(((Whole) verification.verify(KnownHeads.NONE)).checked()).isEqualTo(1);
  }

  @Test
  void publishesHeadsOnlyWhileTheChainGoesOnFromTheLastOne(@TempDir Path directory)
      throws Exception {
    var file = new HeadFile(directory.resolve("heads.jsonl"));
    var key = HeadKey.openOrCreate(directory.resolve("heads.key"));
    var publisher =
        new HeadPublisher(
            context.getBean(AuditSearch.class),
            verification,
            file,
            key,
            context.getBean(TransactionTemplate.class),
            context,
            Clock.systemUTC());
    assertThat(publisher.publish()).isEmpty();
    var third = sealed(3);
    assertThat(publisher.publish().orElseThrow().head()).isEqualTo(third);
    assertThat(publisher.publish()).isEmpty();
    var eighth = sealed(5);
    assertThat(publisher.publish().orElseThrow().previous()).isEqualTo(third);
    assertThat(context.getBean(Published.class).heads).containsExactly(third, eighth);

    cutOffAfter(6);
    assertThat(publisher.publish()).isEmpty();
    sealed(4);
    assertThat(publisher.publish()).isEmpty();
    assertThat(file.read(List.of(key.publicKey()))).containsExactly(third, eighth);
    assertThat(verification.verify(KnownHeads.of(file.read(List.of(key.publicKey())))))
        .isEqualTo(new Broken(8, Reason.HEAD_DIFFERS));
  }

  @Test
  void goesOnSealingAfterAFailureOfAnyKind() throws InterruptedException {
    db.sql("ALTER TABLE audit_head RENAME TO away").update();
    db.sql("CREATE TABLE audit_head (position bigint, hash bytea)").update();
    sealer.start();
    record("while the head is lost");
    Thread.sleep(1_500);
    db.sql("DROP TABLE audit_head").update();
    db.sql("ALTER TABLE away RENAME TO audit_head").update();
    for (int i = 0; i < 500 && context.getBean(AuditSearch.class).head().position() == 0; i++) {
      Thread.sleep(10);
    }
    assertThat(context.getBean(AuditSearch.class).head().position()).isEqualTo(1);
  }

  private void cutOffAfter(long position) {
    var hash =
        db.sql("SELECT hash FROM audit_seal WHERE position = :position")
            .param("position", position)
            .query(byte[].class)
            .single();
    tamper("DELETE FROM audit_seal WHERE position > " + position);
    db.sql("UPDATE audit_head SET position = :position, hash = :hash")
        .param("position", position)
        .param("hash", hash)
        .update();
    tamper(
        "DELETE FROM audit_record r WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.record = r.id)");
  }

  private AuditHead sealed(int count) {
    record(count);
    sealer.sealAll();
    return ((Whole) verification.verify(KnownHeads.NONE)).head();
  }

  private void record(int count) {
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> IntStream.range(0, count).forEach(i -> record("test/" + i)));
  }

  private void record(String subject) {
    log.record(
        new AuditEntry(
            "cli",
            "audit.tested",
            subject,
            Map.of("number", 1, "nested", Map.of("b", 2, "a", 1.5))));
  }

  private String recordAt(long position) {
    return "'"
        + db.sql("SELECT record::text FROM audit_seal WHERE position = :position")
            .param("position", position)
            .query(String.class)
            .single()
        + "'::uuid";
  }

  /// As somebody with all rights on the database would.
  private void tamper(String sql) {
    db.sql("ALTER TABLE audit_record DISABLE TRIGGER USER").update();
    db.sql("ALTER TABLE audit_seal DISABLE TRIGGER USER").update();
    db.sql(sql).update();
  }

  private void assertBroken(long position, Reason reason) {
    assertThat(verification.verify(KnownHeads.NONE)).isEqualTo(new Broken(position, reason));
  }

  @TestConfiguration
  @EnableTransactionManagement(proxyTargetClass = true)
  @Import({
    AuditTable.class,
    AuditSealer.class,
    AuditVerification.class,
    AuditSearch.class,
    PostgresAuditLog.class,
    Published.class
  })
  static class Beans {

    @Bean
    DataSource dataSource() {
      return TestPostgres.freshDataSource();
    }

    @Bean
    JdbcClient db(DataSource dataSource) {
      return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactions(JdbcTransactionManager manager) {
      return new TransactionTemplate(manager);
    }

    @Bean
    InstantSource clock() {
      return Clock.systemUTC();
    }
  }

  /// Remembers what was published.
  static class Published {

    private final List<AuditHead> heads = new ArrayList<>();

    @EventListener
    void on(HeadPublished published) {
      heads.add(published.head().head());
    }
  }
}
