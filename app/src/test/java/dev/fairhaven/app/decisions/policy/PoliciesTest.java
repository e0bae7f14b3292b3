package dev.fairhaven.app.decisions.policy;

import static dev.fairhaven.app.decisions.policy.PolicyFixtures.NOON;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.draft;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.effectiveFrom;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairhaven.app.decisions.policy.store.PolicyStore;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.kernel.ProblemCode;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.shell.setup.Templates;
import dev.fairhaven.app.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PoliciesTest {

  static final Staff ANA = new Staff(StaffId.next(), "Ana", Role.SPECIALIST);

  final DataSource database = TestPostgres.freshDataSource();
  final List<AuditEntry> audited = new ArrayList<>();
  Instant now = NOON;
  final Policies policies = withPolicies();

  @Test
  void startsOverWithOtherPolicies() {
    policies.publish(draft("spam", 1, section("3.1")), ANA);
    var other = replica();
    replaceAll(policies, new Templates().get("marketplace").policies());
    assertThat(policies.current()).hasSize(7).isEqualTo(replica().current());
    assertThat(policies.history("spam")).hasSize(1);
    other.refresh();
    assertThat(other.current()).isEqualTo(policies.current());
  }

  @Test
  void publishesTheNextVersionAndKeepsTheOldOne() {
    var before = policies.require(new PolicyVersion("spam", 1));
    var published = policies.publish(draft("spam", 1, section("3.1")), ANA);
    assertThat(published.version()).isEqualTo(new PolicyVersion("spam", 2));
    assertThat(policies.findCurrent("spam").orElseThrow().policy()).isEqualTo(published);
    assertThat(policies.require(new PolicyVersion("spam", 1))).isEqualTo(before);
    assertThat(audited)
        .extracting(AuditEntry::action, AuditEntry::subject)
        .containsExactly(tuple("policy.published", "policy/spam"));
  }

  @Test
  void holdsAComingVersionBackUntilItsTime() {
    var tomorrow = NOON.plus(Duration.ofDays(1));
    policies.publish(effectiveFrom(draft("spam", 1, section("3.9")), tomorrow), ANA);
    assertThat(policies.findRef("3.9")).isEmpty();
    assertThat(policies.coming()).hasSize(1);
    now = tomorrow;
    assertThat(policies.findRef("3.9"))
        .contains(new PolicyRef(new PolicyVersion("spam", 2), "3.9"));
    assertThat(policies.coming()).isEmpty();
  }

  @Test
  void refusesToOvertakeAVersionThatIsComing() {
    var tomorrow = NOON.plus(Duration.ofDays(1));
    policies.publish(effectiveFrom(draft("spam", 1, section("3.9")), tomorrow), ANA);
    assertProblem(
        PolicyProblem.INVALID_DRAFT,
        () -> policies.publish(effectiveFrom(draft("spam", 2, section("3.8")), NOON), ANA));
  }

  @Test
  void refusesADraftBasedOnAnOlderVersion() {
    policies.publish(draft("spam", 1, section("3.1")), ANA);
    assertProblem(
        PolicyProblem.STALE_DRAFT, () -> policies.publish(draft("spam", 1, section("3.2")), ANA));
  }

  @Test
  void refusesADraftThatChangesNothing() {
    policies.publish(draft("spam", 1, section("3.1")), ANA);
    assertProblem(
        PolicyProblem.NOTHING_CHANGED,
        () -> policies.publish(draft("spam", 2, section("3.1")), ANA));
  }

  @Test
  void refusesASectionNumberOfAnotherPolicyAndPublishesNothing() {
    assertProblem(
        PolicyProblem.INVALID_DRAFT,
        () -> policies.publish(draft("new-one", 0, section("3.1")), ANA));
    assertThat(replica().current()).hasSize(8);
    assertThat(audited).isEmpty();
  }

  @Test
  void seesWhatAnotherReplicaPublished() {
    var other = replica();
    other.publish(draft("spam", 1, section("3.1")), ANA);
    assertThat(policies.find(new PolicyVersion("spam", 2))).isPresent();
    other.publish(draft("extra", 0, section("99.1")), ANA);
    policies.refresh();
    assertThat(policies.current()).hasSize(9);
  }

  @Test
  void letsOnlyOneOfTwoAuthorsPublish() throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Policy> publish = () -> replica().publish(draft("spam", 1, section("3.1")), ANA);
      var attempts = executor.invokeAll(List.of(publish, publish, publish));
      assertThat(attempts.stream().filter(each -> each.state() == Future.State.SUCCESS)).hasSize(1);
    }
    assertThat(replica().history("spam")).hasSize(2);
  }

  @Test
  void neverChangesAPublishedVersion() {
    var jdbc = JdbcClient.create(database);
    assertThatThrownBy(() -> jdbc.sql("UPDATE policy_version SET author = 'x'").update())
        .hasMessageContaining("cannot be changed");
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM policy_version").update())
        .hasMessageContaining("cannot be changed");
  }

  private Policies withPolicies() {
    var first = replica();
    replaceAll(first, new Templates().get("mixed").policies());
    return first;
  }

  private void replaceAll(Policies policies, List<Policy> next) {
    new TransactionTemplate(new JdbcTransactionManager(database))
        .executeWithoutResult(_ -> policies.replaceAll(next, "Ana", "From the start."));
  }

  private Policies replica() {
    var replica =
        new Policies(
            new PolicyStore(JdbcClient.create(database)),
            audited::add,
            new TransactionTemplate(new JdbcTransactionManager(database)),
            () -> now);
    replica.afterPropertiesSet();
    return replica;
  }

  private static void assertProblem(ProblemCode code, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
