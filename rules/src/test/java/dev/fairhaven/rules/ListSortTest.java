package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListSortTest {

  private static final String PROBLEM =
      "TypeError: '<' not supported between instances of '%s' and '%s'";

  private static String sorted(String list, String more) {
    var source =
        """
        X: Optional[int] = JsonData(path='$.x')
        U = Entity(type='User', id='u')
        P = Entity(type='Post', id='z')
        R = Rule(when_all=[True], description='')
        Sorted = ListSort(list=%s%s)
        """;
    var evaluation = Rules.everything(source.formatted(list, more), "{\"x\": null}");
    return evaluation.errors().isEmpty()
        ? String.valueOf(evaluation.features().get("Sorted"))
        : evaluation.errors().getFirst().kind() + ": " + evaluation.errors().getFirst().message();
  }

  @Test
  void keepsAListOfOneItemWhateverItIs() {
    assertThat(sorted("[None]", "")).isEqualTo("[null]");
    assertThat(sorted("[X]", ", reverse=True")).isEqualTo("[null]");
    assertThat(sorted("[R]", "")).isEqualTo("[true]");
    assertThat(sorted("[TimeDelta(hours=1)]", "")).isEqualTo("[3600.0]");
  }

  @Test
  void cannotOrderWhatPythonCannot() {
    assertThat(sorted("[None, None]", "")).isEqualTo(PROBLEM, "NoneType", "NoneType");
    assertThat(sorted("[R, R]", "")).isEqualTo(PROBLEM, "RuleT", "RuleT");
    assertThat(sorted("[TimeDelta(hours=1), TimeDelta(hours=2)]", ""))
        .isEqualTo(PROBLEM, "TimeDeltaT", "TimeDeltaT");
  }

  @Test
  void ordersEntitiesByTypeAndId() {
    assertThat(sorted("[U, P]", "")).isEqualTo("[z, u]");
    assertThat(sorted("[U, P]", ", reverse=True")).isEqualTo("[u, z]");
  }

  @Test
  void refusesToOrderNan() {
    assertThat(sorted("[10.0 ** 308 * 10 - 10.0 ** 308 * 10, 1.0]", ""))
        .isEqualTo("ValueError: cannot sort a list that contains nan");
  }
}
