package dev.fairhaven.app.decisions.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.shell.setup.Templates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class PolicyFormTest {

  final List<Policy> starter = new Templates().get("mixed").policies();

  @Test
  void losesNothingBetweenPolicyAndDraft() {
    for (var policy : starter) {
      List<FieldProblem> problems = new ArrayList<>();
      var draft = PolicyForm.of(policy).toDraft(problems);
      assertThat(problems).isEmpty();
      assertThat(draft.title()).isEqualTo(policy.title());
      assertThat(draft.sections()).isEqualTo(policy.sections());
      assertThat(draft.rungs()).isEqualTo(policy.ladder().rungs());
      assertThat(draft.strikeLifetime()).isEqualTo(policy.ladder().strikeLifetime());
    }
  }

  @Test
  void addsMovesAndRemovesRowsWithoutLosingOthers() {
    var form = PolicyForm.of(starter.getFirst());
    var last = form.sections().size() - 1;
    assertThat(form.after("add-section").sections()).hasSize(last + 2);
    assertThat(form.after("remove-section:0").sections())
        .doesNotContain(form.sections().getFirst());
    assertThat(form.after("up-section:1").sections())
        .startsWith(form.sections().get(1), form.sections().get(0));
    assertThat(form.after("remove-rung:0").rungs()).hasSize(form.rungs().size() - 1);
    assertThat(form.after("up-section:0")).isEqualTo(form);
    assertThat(form.after("remove-section:99999")).isEqualTo(form);
    assertThat(form.after("anything")).isEqualTo(form);
  }

  @Test
  void namesFieldsThatAreNotWhatTheyShouldBe() {
    var fields = new LinkedMultiValueMap<String, String>();
    fields.add("key", "spam");
    fields.add("basedOn", "1");
    fields.add("strikeDays", "ninety");
    fields.add("sanction", "suspend");
    fields.add("days", "");
    fields.add("effectiveFrom", "soon");
    List<FieldProblem> problems = new ArrayList<>();
    PolicyForm.parse(fields).toDraft(problems);
    assertThat(problems)
        .extracting(FieldProblem::pointer)
        .containsExactly("/ladder/strikeLifetime", "/ladder/rungs/0", "/effectiveFrom");
  }

  @Test
  void readsNoMoreRowsThanItsBound() {
    var fields = new LinkedMultiValueMap<String, String>();
    for (int i = 0; i < PolicyForm.ROWS_MAX + 5; i++) {
      fields.add("number", "1." + i);
    }
    assertThat(PolicyForm.parse(fields).sections()).hasSize(PolicyForm.ROWS_MAX);
  }

  @Test
  void keepsLineBreaksAsOneCharacter() {
    var fields = new LinkedMultiValueMap<String, String>();
    fields.add("number", "1.1");
    fields.add("text", "One.\r\n\r\nTwo.");
    assertThat(PolicyForm.parse(fields).sections().getFirst().text()).isEqualTo("One.\n\nTwo.");
  }
}
