package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairhaven.app.detection.lists.NewEntry;
import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.rules.lists.ListKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

  private static final Path PUBLISHED = Path.of("../../shared/data/lexicons");

  @TempDir private Path folder;

  private EntryFile read(Lexicon lexicon, String content) throws IOException {
    return lexicon.read(Files.writeString(folder.resolve("words.csv"), content));
  }

  private static List<String> shown(EntryFile file) {
    return file.lines().stream()
        .map(
            line ->
                line.number()
                    + ": "
                    + (line.problem() == null ? shown(line.entry()) : "! " + line.problem()))
        .toList();
  }

  private static String shown(NewEntry entry) {
    var details = entry.details();
    return String.join(
        " | ",
        entry.value(),
        details.severity(),
        details.category(),
        details.language(),
        String.join(",", details.exceptions()),
        entry.reason());
  }

  @Test
  void readsSurge() throws IOException {
    var csv =
        """
        text,canonical_form_1,category_1,severity_rating,severity_description
        nitwit,nitwit,other / general insult,1.2,Mild
        "fat, head",,racial / ethnic slurs,2.8,Severe
        ,,,1.0,Mild
        oaf,oaf,other / general insult,1.2,Awful
        """;
    assertThat(shown(read(Lexicon.SURGE, csv)))
        .containsExactly(
            "1: nitwit | low | toxicity | en |  | Surge: other / general insult, Mild",
            "2: fat, head | critical | hate | en |  | Surge: racial / ethnic slurs, Severe",
            "3: ! a word in the column text",
            "4: ! Mild, Strong or Severe in the column severity_description");
  }

  @Test
  void readsLdnoobw() throws IOException {
    var json = "{\"en\": [\"nitwit\", \"oaf\"], \"de\": [\"doof\", \"oaf\"], \"fr\": [\"\"]}";
    assertThat(shown(read(Lexicon.LDNOOBW, json)))
        .containsExactly(
            "1: nitwit |  |  | en |  | LDNOOBW: en",
            "2: oaf |  |  |  |  | LDNOOBW: en, de",
            "3: doof |  |  | de |  | LDNOOBW: de",
            "4: ! a word");
  }

  @Test
  void readsDsojevic() throws IOException {
    var json =
        """
        [{"id": "oaf", "match": "o*af|oafs", "tags": ["general"], "severity": 2,
          "exceptions": ["l*", "* bread"]},
         {"id": "x", "match": "🐓💍*", "tags": ["sexual"], "severity": 4},
         {"id": "y", "tags": []}]
        """;
    assertThat(shown(read(Lexicon.DSOJEVIC, json)))
        .containsExactly(
            "1: oaf | moderate | toxicity | en | loaf,oaf bread | dsojevic: general, 2",
            "1: oafs | moderate | toxicity | en | loafs,oafs bread | dsojevic: general, 2",
            "2: 🐓💍 | critical | sexual |  |  | dsojevic: sexual, 4",
            "3: ! an object with match and severity");
  }

  @Test
  void readsOfcom() throws IOException {
    var tsv = "general\tOaf\t1\nraceethnic\tNit wit\t4\nsexgender\tX\t0\nno row\n";
    assertThat(shown(read(Lexicon.OFCOM, tsv)))
        .containsExactly(
            "1: Oaf | low | toxicity | en-GB |  | Ofcom: general, 1",
            "2: Nit wit | critical | hate | en-GB |  | Ofcom: raceethnic, 4",
            "3: X |  | hate | en-GB |  | Ofcom: sexgender, 0",
            "4: ! a class, a word and a grade from 0 to 4, with tabs between");
  }

  @Test
  void readsConda() throws IOException {
    assertThat(shown(read(Lexicon.CONDA, ",C,S,T\n0,axe,gg,oaf\n1,lina,,\n2,zeus,ez,n00b\n")))
        .containsExactly(
            "1: oaf |  | toxicity | en |  | CONDA: toxic in game chat",
            "3: n00b |  | toxicity | en |  | CONDA: toxic in game chat");
  }

  @Test
  void refusesWhatIsAnotherFile() {
    assertThatThrownBy(() -> read(Lexicon.OFCOM, "a,b\n")).hasMessageContaining("no row as ofcom");
    assertThatThrownBy(() -> read(Lexicon.DSOJEVIC, "{")).hasMessageContaining("expected JSON");
    assertThat(Lexicon.find("other")).isEmpty();
  }

  @Test
  void readsWhatIsPublished() throws IOException {
    assumeTrue(Files.exists(PUBLISHED), "no lexicons at " + PUBLISHED);
    var files =
        Map.of(
            Lexicon.SURGE, "surge_profanity_en.csv",
            Lexicon.LDNOOBW, "ldnoobw.json",
            Lexicon.DSOJEVIC, "dsojevic_profanity_en.json",
            Lexicon.OFCOM, "ofcom_potentially_offensive.txt",
            Lexicon.CONDA, "conda_game_lexicon.csv");
    for (var each : files.entrySet()) {
      var file = each.getKey().read(PUBLISHED.resolve(each.getValue()));
      assertThat(file.entries()).as(each.getValue()).hasSizeGreaterThan(100);
      assertThat(file.lines()).allMatch(line -> line.problem() == null);
      assertThat(file.entries())
          .allMatch(entry -> ListKind.TERMS.normalized(entry.value()).isPresent())
          .allMatch(entry -> entry.details().exceptions().size() <= EntryTraits.EXCEPTIONS_MAX)
          .allMatch(
              entry ->
                  entry.details().language().isEmpty()
                      || EntryTraits.language(entry.details().language()).isPresent());
    }
  }
}
