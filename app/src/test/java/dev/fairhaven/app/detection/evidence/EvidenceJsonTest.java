package dev.fairhaven.app.detection.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.detection.evidence.Evidence.ClassifierResult;
import dev.fairhaven.app.detection.evidence.Evidence.KnownEntry;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedEntry;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedRule;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedSpan;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.rules.lists.ClassifierHit;
import dev.fairhaven.testkit.Golden;
import dev.fairhaven.testkit.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EvidenceJsonTest {

  private static final Evidence FULL =
      new Evidence(
          List.of(new MatchedRule("LinkWave", "41 accounts posted the same link.")),
          Map.of("Links", Json.mapper().readTree("[\"a.example\", 3, null]")),
          List.of(
              new MatchedSpan("$.data.text", 4, 9, "LinkWave"),
              new MatchedSpan("$.data.text", 10, 12, null)),
          List.of(
              new MatchedEntry(
                  "slurs",
                  12,
                  "melon",
                  "m e l 0 n",
                  "Insult",
                  "serious",
                  "hate",
                  List.of("gaps", "look-alikes")),
              new MatchedEntry(
                  "hosts", 3, "bad.example", "bad.example", "Link", "", "", List.of())),
          List.of(new KnownEntry("known", 7, 12, "f0", "KnownPicture")),
          List.of(
              new ClassifierResult(
                  "Toxic", new ClassifierHit.Scored("tox", "insult", "m1", 0.75, 2)),
              new ClassifierResult(
                  "Toxic", new ClassifierHit.Unavailable("nsfw", "nudity", "budget"))));

  @Test
  void looksAsTheReferenceSays() {
    Golden.check(
        "detection/evidence/evidence.json",
        EvidenceJson.write(FULL).toPrettyString().replace("\r", "") + "\n");
  }

  @Test
  void leavesOutWhatThereIsNothingOf() {
    assertThat(EvidenceJson.write(Evidence.NONE).propertyNames())
        .containsExactly("rules", "features", "spans", "entries");
    assertThat(Evidence.NONE.isEmpty()).isTrue();
  }

  @Test
  void readsWhatItWrote() {
    assertThat(EvidenceJson.read(EvidenceJson.write(FULL))).isEqualTo(FULL);
    Property.forAll(
        source -> {
          var evidence = evidence(source);
          var text = Json.write(EvidenceJson.write(evidence));
          assertThat(EvidenceJson.read(Json.mapper().readTree(text))).isEqualTo(evidence);
        });
  }

  private static Evidence evidence(Property.Source source) {
    Map<String, JsonNode> features = new LinkedHashMap<>();
    for (int i = source.intIn(0, 3); i > 0; i--) {
      features.put("F" + i, Json.mapper().getNodeFactory().numberNode(source.intIn(-9, 9)));
    }
    return new Evidence(
        source.intIn(0, 1) == 0 ? List.of() : FULL.rules(),
        features,
        FULL.spans().subList(0, source.intIn(0, 2)),
        FULL.entries().subList(0, source.intIn(0, 2)),
        FULL.known().subList(0, source.intIn(0, 1)),
        FULL.classifierResults().subList(0, source.intIn(0, 2)));
  }
}
