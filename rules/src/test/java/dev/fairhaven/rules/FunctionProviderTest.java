package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Evaluation.Scope;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionProviderTest {

  @Test
  void addsFunctionsOfOthers() {
    var functions = Functions.installed(Surroundings.UNKNOWN);
    assertThat(functions.all()).hasSize(Functions.standard().all().size() + 1);
    var main = "Text: str = JsonData(path='$.text')\nWords = WordCount(text=Text)\n";
    var compiled = RuleSet.compile(Sources.of(Map.of("main.sml", main)), functions);
    var evaluation =
        ((Compiled) compiled)
            .ruleSet()
            .evaluate(Rules.event("{\"text\": \"one two three\"}"), Ports.NONE, Scope.EVERYTHING);
    assertThat(evaluation.features()).containsEntry("Words", 3L);
  }
}
