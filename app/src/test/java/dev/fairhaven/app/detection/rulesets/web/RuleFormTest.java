package dev.fairhaven.app.detection.rulesets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class RuleFormTest {

  static final Map<String, String> BASE = Map.of("main.sml", "one\n", "rules/spam.sml", "two\n");

  @Test
  void keepsChangesOfSeveralFiles() {
    var fields = new LinkedMultiValueMap<String, String>();
    fields.add("basedOn", "4");
    fields.add("changedPath", "main.sml");
    fields.add("changedText", "uno\r\n");
    fields.add("open", "rules/spam.sml");
    fields.add("text", "dos\r\n");
    var form = RuleForm.parse(fields, BASE);
    assertThat(form.basedOn()).isEqualTo(4);
    assertThat(form.applyTo(BASE))
        .isEqualTo(Map.of("main.sml", "uno\n", "rules/spam.sml", "dos\n"));
  }

  @Test
  void takesTextThatIsAsBeforeForNoChange() {
    var fields = new LinkedMultiValueMap<String, String>();
    fields.add("open", "main.sml");
    fields.add("text", "one\r\n");
    assertThat(RuleForm.parse(fields, BASE).isUnchanged()).isTrue();
  }

  @Test
  void addsRemovesAndRestoresFiles() {
    var form = RuleForm.begin(1, "main.sml").adding("rules/new.sml").removing("rules/spam.sml");
    assertThat(form.open()).isEqualTo("rules/new.sml");
    assertThat(form.applyTo(BASE)).isEqualTo(Map.of("main.sml", "one\n", "rules/new.sml", ""));
    assertThat(form.restoring("rules/spam.sml").applyTo(BASE)).containsKey("rules/spam.sml");
    assertThat(form.adding("rules/spam.sml").removed()).isEmpty();
  }

  @Test
  void readsNoMoreFilesThanItsBound() {
    var fields = new LinkedMultiValueMap<String, String>();
    for (int i = 0; i < RuleForm.CHANGED_MAX + 5; i++) {
      fields.add("changedPath", "rules/" + i + ".sml");
      fields.add("changedText", "x");
    }
    assertThat(RuleForm.parse(fields, BASE).changed()).hasSize(RuleForm.CHANGED_MAX);
    assertThat(List.copyOf(RuleForm.parse(fields, BASE).removed())).isEmpty();
  }
}
