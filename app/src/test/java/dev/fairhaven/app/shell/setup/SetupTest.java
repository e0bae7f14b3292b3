package dev.fairhaven.app.shell.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.detection.lists.PlatformList;
import dev.fairhaven.app.detection.lists.PlatformLists;
import dev.fairhaven.app.detection.rulesets.RuleSets;
import dev.fairhaven.app.intake.ingest.EventType;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.settings.PlatformSettings;
import dev.fairhaven.app.platform.settings.Settings;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.shell.setup.SetupState.Step;
import dev.fairhaven.app.testing.AppTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// The set-up of one installation, from its first start to its first event. The tests tell one
/// story, so they run in order.
@ContextConfiguration(initializers = OwnInstallation.class)
@TestMethodOrder(OrderAnnotation.class)
class SetupTest extends AppTest {

  @Autowired Setup setup;
  @Autowired Settings settings;
  @Autowired Templates templates;
  @Autowired Types types;
  @Autowired Policies policies;
  @Autowired RuleSets ruleSets;
  @Autowired PlatformLists lists;
  @Autowired Queues queues;
  @Autowired ApiKeys keys;
  @Autowired JdbcClient db;

  private Staff ana() {
    var person = person(Role.ADMINISTRATOR);
    return new Staff(person.id(), person.name(), Role.ADMINISTRATOR);
  }

  @Test
  @Order(1)
  void startsWithTheInitialTemplateThatNobodyChose() {
    assertThat(setup.step()).isEqualTo(Step.PLATFORM);
    assertIsInstalled(templates.get(Templates.INITIAL));
  }

  @Test
  @Order(2)
  void keepsWhatThePlatformIsCalled() {
    setup.settle(
        new PlatformSettings("Garden Club", null, ZoneId.of("Europe/Lisbon"), List.of("pt", "en")),
        ana());
    assertThat(setup.step()).isEqualTo(Step.TEMPLATE);
    assertThat(settings.name()).isEqualTo("Garden Club");
    assertThat(settings.address()).isEqualTo(settings.defaultAddress());
    assertThat(settings.current().languages()).containsExactly("en", "pt");
    assertThat(audited("settings.changed"))
        .singleElement()
        .asString()
        .contains("Garden Club", "Europe/Lisbon")
        .doesNotContain("address");
  }

  @Test
  @Order(3)
  void appliesEveryTemplateWhole() {
    var by = ana();
    for (var template : templates.all().reversed()) {
      setup.choose(template.name(), by);
      assertIsInstalled(template);
    }
    assertThat(setup.step()).isEqualTo(Step.CONNECT);
    assertThat(audited("setup.template-applied")).hasSizeGreaterThanOrEqualTo(7);
  }

  /// The last part of a template fails: nothing before it is kept.
  @Test
  @Order(4)
  void appliesNothingWhenAPartOfItFails() {
    var before = setup.template();
    db.sql("ALTER TABLE setup_state ADD CONSTRAINT broken CHECK (template <> 'game-chat')")
        .update();
    try {
      assertThatThrownBy(() -> setup.choose("game-chat", ana())).hasMessageContaining("broken");
    } finally {
      db.sql("ALTER TABLE setup_state DROP CONSTRAINT broken").update();
    }
    assertIsInstalled(before);
  }

  @Test
  @Order(5)
  void refusesATemplateThatThereIsNot() {
    assertThatThrownBy(() -> setup.choose("nonsense", ana()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("marketplace");
  }

  @Test
  @Order(6)
  void keepsTheTemplateFromTheFirstEventOn() {
    setup.choose("marketplace", ana());
    assertThat(setup.isChangeable()).isTrue();
    assertThat(send(templates.get("marketplace"))).contains("\"verdict\":\"limit\"");
    assertThat(setup.isChangeable()).isFalse();
    assertThatThrownBy(() -> setup.choose("game-chat", ana()))
        .isInstanceOf(ProblemException.class)
        .extracting(problem -> ((ProblemException) problem).code())
        .isEqualTo(SetupProblem.TEMPLATE_IN_USE);
    assertIsInstalled(templates.get("marketplace"));
    setup.choose("marketplace", ana());
  }

  private String send(Template template) {
    var event = template.example().event().deepCopy();
    event.put("id", "e1");
    event.put("time", "2026-01-31T09:30:00Z");
    var key = keys.create("set-up", Set.of(Scope.EVENTS_WRITE)).secret();
    var client = browser();
    return client
        .send(
            client
                .request("/v1/events")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event.toString())))
        .body();
  }

  private void assertIsInstalled(Template template) {
    assertThat(setup.template()).isEqualTo(template);
    assertThat(types.eventTypes())
        .extracting(EventType::name)
        .containsExactlyInAnyOrderElementsOf(
            template.eventTypes().stream().map(EventType::name).toList());
    assertThat(types.itemTypes()).hasSameSizeAs(template.itemTypes());
    assertThat(policies.current())
        .extracting(Policy::title)
        .containsExactlyInAnyOrderElementsOf(
            template.policies().stream().map(Policy::title).toList());
    assertThat(ruleSets.require(ruleSets.live().version()).sources()).isEqualTo(template.rules());
    assertThat(lists.all())
        .extracting(PlatformList::name)
        .containsExactlyInAnyOrderElementsOf(template.listNames());
    assertThat(queues.all())
        .extracting(Queue::key)
        .hasSize(4 + template.queues().size())
        .containsAll(template.queueKeys());
  }

  private List<String> audited(String action) {
    return db.sql("SELECT detail::text FROM audit_record WHERE action = :action")
        .param("action", action)
        .query(String.class)
        .list();
  }
}
