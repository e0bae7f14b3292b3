package dev.fairhaven.rules.windows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.Windows.Feature;
import dev.fairhaven.signals.windows.Series;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is counted is known by its definition, so that editing one rule keeps the counts of others.
class SeriesIdentityTest {

  private static final String MODEL =
      """
      User: Entity[str] = EntityJson(type='User', path='$.user')
      Kind: str = JsonData(path='$.kind')
      Amount: float = JsonData(path='$.amount')
      """;

  private static Set<Series> series(String rules) {
    return series(Map.of("main.sml", MODEL + rules));
  }

  private static Set<Series> series(Map<String, String> files) {
    var compiled = RuleSet.compile(Sources.of(files), Functions.standard());
    assertThat(compiled).isInstanceOf(Compiled.class);
    List<Feature> features = ((Compiled) compiled).ruleSet().windowFeatures();
    return features.stream().map(Feature::series).collect(Collectors.toSet());
  }

  private static final String POSTS =
      "A = Count(by=User, window=TimeDelta(hours=1), when=Kind == 'post')\n";

  @Test
  void isTheSameWhateverNamesAndOtherRulesSay() {
    var rewritten =
        """
        IsPost = Kind == 'post'
        Other = 1 + 2
        Spam = Rule(
          when_all=[Count(by=User, window=TimeDelta(minutes=60), when=IsPost) > 3],
          description='')
        """;
    assertThat(series(rewritten)).isEqualTo(series(POSTS));
  }

  @Test
  void isSharedByWindowsOfLikeLengthAndAggregatesOfAKind() {
    var many =
        """
        A = Sum(by=User, value=Amount, window=TimeDelta(hours=1))
        B = Average(by=User, value=Amount, window=TimeDelta(minutes=30))
        C = StdDev(by=User, value=Amount, window=TimeDelta(minutes=20), include_current=False)
        """;
    assertThat(series(many)).hasSize(1);
  }

  @Test
  void changesWithWhatIsCounted() {
    for (var other :
        List.of(
            "A = Count(by=User, window=TimeDelta(hours=1), when=Kind == 'reply')",
            "A = Count(by=[User, Kind], window=TimeDelta(hours=1), when=Kind == 'post')",
            "A = Count(by=User, window=TimeDelta(days=1), when=Kind == 'post')",
            "A = Count(by=User, last=10, when=Kind == 'post')",
            "A = DistinctCount(by=User, value=Kind, window=TimeDelta(hours=1), when=Kind == 'post')")) {
      assertThat(series(other)).as(other).hasSize(1).doesNotContainAnyElementsOf(series(POSTS));
    }
  }

  @Test
  void changesWithTheConditionUnderWhichItsFileIsRun() {
    var counting = "Import(rules=['model.sml'])\nA = Count(by=User, window=TimeDelta(hours=1))\n";
    var always =
        Map.of(
            "main.sml", "Import(rules=['counting.sml'])\n",
            "model.sml", MODEL,
            "counting.sml", counting);
    var posts =
        Map.of(
            "main.sml",
            "Import(rules=['model.sml'])\n_P = Kind == 'post'\n"
                + "Require(rule='counting.sml', require_if=_P)\n",
            "model.sml",
            MODEL,
            "counting.sml",
            counting);
    var replies =
        Map.of(
            "main.sml",
            "Import(rules=['model.sml'])\n_P = Kind == 'reply'\n"
                + "Require(rule='counting.sml', require_if=_P)\n",
            "model.sml",
            MODEL,
            "counting.sml",
            counting);
    assertThat(series(always)).isEqualTo(series("A = Count(by=User, window=TimeDelta(hours=1))"));
    assertThat(List.of(series(always), series(posts), series(replies))).doesNotHaveDuplicates();
  }
}
