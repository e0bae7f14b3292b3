package dev.fairhaven.app.detection.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.setup.Templates;
import dev.fairhaven.rules.Compilation;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.LabelState;
import dev.fairhaven.rules.Labels;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the rules of the template *mixed* do; the demonstration runs them.
class MixedTemplateRulesTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final RuleLibrary library = RuleLibrary.of(new WordsInForm());
  private final RuleSet rules =
      compiled(library.compile(Sources.of(new Templates().get("mixed").rules())));

  private static RuleSet compiled(Compilation compilation) {
    return switch (compilation) {
      case Compiled(var ruleSet, var warnings) -> {
        assertThat(warnings).isEmpty();
        yield ruleSet;
      }
      case Compilation.Rejected rejected -> throw new AssertionError(rejected.rendered());
    };
  }

  private Finding find(String type, Map<String, ?> data, String... accountLabels) {
    var body = Map.of("actor", Map.of("type", "account", "id", "u1"), "data", data);
    var json = dev.fairhaven.rules.Json.of(Json.write(body).getBytes(StandardCharsets.UTF_8));
    return Findings.of(
        1,
        rules.evaluate(
            Event.of("e1", type, NOON, json), Ports.NONE.withLabels(labels(accountLabels))));
  }

  private static Labels labels(String... names) {
    var states = new TreeMap<String, LabelState>();
    Arrays.stream(names)
        .forEach(
            name ->
                states.put(
                    name,
                    LabelState.first(
                        new LabelState.Mutation(
                            name,
                            dev.fairhaven.rules.LabelStatus.ADDED,
                            "test",
                            new LabelState.Reason("", Map.of(), NOON, null, false)))));
    return Labels.of(Map.of(new Entity("Account", "u1"), states));
  }

  private Finding post(String text, String... accountLabels) {
    return find("post.created", Map.of("text", text, "device", "d1"), accountLabels);
  }

  @Test
  void leavesOrdinaryTalkAlone() {
    for (var text :
        List.of(
            "My tomatoes are finally ripe, what do I do with forty of them?",
            "The second half was better, we should have shot earlier",
            "Here is the tutorial I used: https://knots.example/bowline")) {
      assertThat(post(text).verdicts()).as(text).isEmpty();
    }
  }

  @Test
  void removesALureWithALinkFromANewAccount() {
    var finding = post("Claim your free voucher https://win.example/now", "new");
    assertThat(finding.verdicts()).containsExactly("remove", "strike");
    assertThat(finding.section()).isEqualTo("3.1");
    assertThat(finding.labels())
        .extracting(EntityLabel::name)
        .containsExactly("Account/spammer", "Device/abusive");
    assertThat(finding.evidence().features()).containsKey("Text");
  }

  @Test
  void marksThePassagesThatMatched() {
    var text = "Claim your free voucher https://win.example/now";
    var marked =
        post(text, "new").evidence().spans().stream()
            .map(span -> text.substring(span.start(), span.end()))
            .toList();
    assertThat(marked).contains("Claim your", "free voucher", "https://");
  }

  @Test
  void sendsTheSameFromAnOldAccountToAPerson() {
    var finding = post("Claim your free voucher https://win.example/now");
    assertThat(finding.verdicts()).containsExactly("review");
  }

  @Test
  void sendsThreatsToTheUrgentQueue() {
    var finding = post("if you come to the match I will hurt you");
    assertThat(finding.verdicts()).containsExactly("review:urgent");
    assertThat(finding.section()).isEqualTo("1.1");
  }

  @Test
  void noticesLinksSentAfterASuspiciousSignIn() {
    var failed = find("account.login", Map.of("succeeded", false));
    assertThat(failed.labels())
        .extracting(EntityLabel::name)
        .containsExactly("Account/login_trouble");
    var after = find("account.login", Map.of("succeeded", true), "login_trouble");
    assertThat(after.labels())
        .extracting(EntityLabel::name)
        .containsExactly("Account/takeover_risk");
    var message =
        find("message.sent", Map.of("text", "look https://pics.example/a"), "takeover_risk");
    assertThat(message.verdicts()).containsExactly("review:urgent");
  }

  @Test
  void limitsListingsThatArePaidElsewhere() {
    var listing =
        find(
            "listing.created",
            Map.of("title", "Bicycle", "description", "As new. Deposit first, then I send it."));
    assertThat(listing.verdicts()).containsExactly("limit", "review");
  }

  /// Accepts what has the form of a verdict or a section number.
  private record WordsInForm() implements RuleVocabulary {

    @Override
    public boolean isVerdict(String verdict) {
      return verdict.matches("allow|limit|remove|warn|strike|ban|(review|suspend|label)(:\\w+)?");
    }

    @Override
    public String verdicts() {
      return "";
    }

    @Override
    public boolean isSection(String number) {
      return number.matches("[1-9]\\.[1-9]");
    }
  }
}
