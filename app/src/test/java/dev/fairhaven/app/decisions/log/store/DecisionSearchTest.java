package dev.fairhaven.app.decisions.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Actions;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionFilter;
import dev.fairhaven.app.decisions.log.DecisionSearch;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.testing.TestPostgres;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.testkit.Property;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds the search against the plain meaning of its filters.
class DecisionSearchTest {

  static final int COUNT = 300;
  static final StaffId ANA = StaffId.next();
  static final StaffId BEN = StaffId.next();
  static final List<Decision> NEWEST_FIRST = new ArrayList<>();
  static @Nullable DecisionSearch shared;

  final DecisionSearch search = Objects.requireNonNull(shared);

  @BeforeAll
  static void store() {
    var jdbc = new JdbcTemplate(TestPostgres.freshDataSource());
    var random = new Random(7);
    var now = Instant.now();
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      decisions.add(decision(random, now.minusSeconds(COUNT - i)));
    }
    new PostgresDecisionLog(jdbc).add(decisions, UUID.randomUUID());
    NEWEST_FIRST.clear();
    NEWEST_FIRST.addAll(decisions.reversed());
    shared = new PostgresDecisionSearch(JdbcClient.create(jdbc));
  }

  private static Decision decision(Random random, Instant time) {
    var action =
        List.of(new Action.Allow(), new Action.Remove(), new Action.Label("spam"), new Action.Ban())
            .get(random.nextInt(4));
    var allows = action instanceof Action.Allow;
    return new Decision(
        DecisionId.next(),
        time.truncatedTo(ChronoUnit.MILLIS),
        new ItemRef(random.nextBoolean() ? "post" : "comment", "i" + random.nextInt(50)),
        null,
        random.nextInt(3) > 0
            ? new Decider.Rules(1)
            : new Decider.Person(random.nextBoolean() ? ANA : BEN),
        new Cause.OfEvent(new EventId("e" + time)),
        Actions.harshest(List.of(action)),
        List.of(action),
        allows
            ? null
            : new PolicyRef(
                new PolicyVersion(random.nextBoolean() ? "spam" : "adult", 1),
                "3." + random.nextInt(3)),
        random.nextInt(4) == 0
            ? List.of(new EntityLabel(new Entity("User", "u1"), "spammer"))
            : List.of(),
        evidence(random),
        null,
        null);
  }

  private static Evidence evidence(Random random) {
    var rules =
        List.of("LinkWave", "Insult").stream()
            .filter(_ -> random.nextInt(3) == 0)
            .map(name -> new Evidence.MatchedRule(name, name))
            .toList();
    return Evidence.ofRules(rules);
  }

  @Test
  void listsEverythingNewestFirst() {
    assertThat(search.list(DecisionFilter.ANY, 20)).isEqualTo(NEWEST_FIRST.subList(0, 20));
  }

  @Test
  void findsExactlyWhatTheFilterMeans() {
    Property.forAll(
        source -> {
          var filter = filter(source);
          var expected = NEWEST_FIRST.stream().filter(meaning(filter)).limit(25).toList();
          assertThat(search.list(filter, 25)).as(filter.toString()).isEqualTo(expected);
        });
  }

  @Test
  void walksThroughAllPagesWithoutGapOrRepetition() {
    List<Decision> walked = new ArrayList<>();
    var filter = DecisionFilter.ANY;
    var page = search.list(filter, 37);
    while (!page.isEmpty()) {
      walked.addAll(page);
      filter = filter.before(page.getLast().id());
      page = search.list(filter, 37);
    }
    assertThat(walked).isEqualTo(NEWEST_FIRST);
  }

  private static DecisionFilter filter(Property.Source source) {
    var middle = NEWEST_FIRST.get(source.intIn(0, COUNT - 1));
    return new DecisionFilter(
        maybe(source, List.of("allow", "remove", "label", DecisionFilter.ACTED)),
        maybe(source, List.of("rules", "person")),
        maybe(source, List.of(ANA)),
        maybe(source, List.of("LinkWave", "Insult", "Unknown")),
        maybe(source, List.of("spam", "adult")),
        maybe(source, List.of("3.1", "3.2")),
        maybe(source, List.of("User/spammer")),
        maybe(source, List.of("post", "comment")),
        maybe(source, List.of(middle.time())),
        maybe(source, List.of(middle.time().plus(Duration.ofSeconds(60)))),
        maybe(source, List.of(middle.id())));
  }

  /// Nothing three times of four, so that filters seldom exclude everything.
  private static <T> @Nullable T maybe(Property.Source source, List<T> choices) {
    return source.intIn(0, 3) > 0 ? null : source.oneOf(choices);
  }

  private static Predicate<Decision> meaning(DecisionFilter filter) {
    return decision ->
        fits(filter.verdict(), verdict -> hasVerdict(decision, verdict))
            && fits(
                filter.decider(),
                decider -> decider.equals(decision.decider().isHuman() ? "person" : "rules"))
            && fits(filter.staff(), staff -> decision.decider().equals(new Decider.Person(staff)))
            && fits(
                filter.rule(),
                rule ->
                    decision.evidence().rules().stream().anyMatch(each -> each.name().equals(rule)))
            && fits(
                filter.policy(),
                policy -> hasPolicy(decision, ref -> ref.version().policy().equals(policy)))
            && fits(
                filter.section(),
                section -> hasPolicy(decision, ref -> ref.section().equals(section)))
            && fits(
                filter.label(),
                label -> decision.labels().stream().anyMatch(each -> each.name().equals(label)))
            && fits(filter.itemType(), type -> decision.item().type().equals(type))
            && fits(filter.from(), from -> !decision.time().isBefore(from))
            && fits(filter.until(), until -> decision.time().isBefore(until))
            && fits(filter.before(), id -> decision.id().toString().compareTo(id.toString()) < 0);
  }

  private static boolean hasVerdict(Decision decision, String verdict) {
    return verdict.equals(DecisionFilter.ACTED)
        ? !decision.verdict().equals("allow")
        : decision.verdict().equals(verdict);
  }

  private static boolean hasPolicy(Decision decision, Predicate<PolicyRef> test) {
    return decision.policy() != null && test.test(decision.policy());
  }

  private static <T> boolean fits(@Nullable T wanted, Predicate<T> test) {
    return wanted == null || test.test(wanted);
  }
}
