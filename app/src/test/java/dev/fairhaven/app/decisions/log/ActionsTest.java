package dev.fairhaven.app.decisions.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.kernel.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest {

  /// From mild to harsh, one of each.
  private static final List<Action> ALL =
      List.of(
          new Action.Allow(),
          new Action.Label("spam"),
          new Action.Review("urgent"),
          new Action.Limit(),
          new Action.Warn(),
          new Action.Remove(),
          new Action.Strike(),
          new Action.Suspend(Duration.ofHours(36)),
          new Action.Ban());

  @Test
  void namesTheHarshestInAnyOrder() {
    for (int harshest = 0; harshest < ALL.size(); harshest++) {
      var some = new ArrayList<>(ALL.subList(0, harshest + 1));
      Collections.reverse(some);
      assertThat(Actions.harshest(some)).isEqualTo(Actions.name(ALL.get(harshest)));
    }
    assertThat(Actions.harshest(List.of())).isEqualTo("allow");
  }

  @Test
  void findsEachAgainByItsNameAndParameters() {
    for (var action : ALL) {
      assertThat(Actions.find(Actions.name(action), Actions.parameters(action))).contains(action);
    }
  }

  @Test
  void readsTheJsonThatItWrote() {
    var json = ActionJson.write(ALL);
    assertThat(json.get(7).toString())
        .isEqualTo("{\"name\":\"suspend\",\"parameters\":{\"period\":\"PT36H\"}}");
    assertThat(json.get(0).toString()).isEqualTo("{\"name\":\"allow\"}");
    assertThat(ActionJson.read(Json.mapper().readTree(json.toString()))).isEqualTo(ALL);
  }

  @Test
  void readsNoActionThatIsNotDeclared() {
    var unknown = Json.mapper().readTree("[{\"name\": \"exile\"}]");
    assertThatThrownBy(() -> ActionJson.read(unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exile");
  }

  @ParameterizedTest
  @CsvSource({
    "remove, remove, ''",
    "review, review, default",
    "review:urgent, review, urgent",
    "label:spam, label, spam",
    "suspend, suspend, PT168H",
    "suspend:P1DT12H, suspend, PT36H"
  })
  void readsVerdictsOfRules(String verdict, String name, String parameter) {
    var action = Actions.ofVerdict(verdict).orElseThrow();
    assertThat(Actions.name(action)).isEqualTo(name);
    assertThat(String.join("", Actions.parameters(action).values())).isEqualTo(parameter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"exile", "remove:now", "suspend:soon", "suspend:PT0S", "label", "label:", ""})
  void takesNoVerdictThatNamesNoAction(String verdict) {
    assertThat(Actions.ofVerdict(verdict)).isEmpty();
  }

  @Test
  void fillsInWhatIsNotSaid() {
    assertThat(Actions.find("suspend", Map.of())).contains(new Action.Suspend(Duration.ofDays(7)));
    assertThat(Actions.find("review", Map.of())).contains(new Action.Review("default"));
  }
}
