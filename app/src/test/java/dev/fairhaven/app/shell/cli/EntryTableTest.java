package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.detection.lists.NewEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryTableTest {

  @TempDir private Path folder;

  private List<String> read(String file, String content, EntryTable table) throws IOException {
    var path = Files.writeString(folder.resolve(file), content);
    return table.read(path).entries().stream().map(EntryTableTest::shown).toList();
  }

  private static String shown(NewEntry entry) {
    return entry.value() + " (" + entry.reason() + ")";
  }

  @Test
  void takesAColumnAndWhatOthersSayOfIt() throws IOException {
    var csv = "text,category,severity\nnitwit,insult,Mild\n\"fat, head\",,Mild\n,insult,\n";
    assertThat(
            read(
                "a.csv",
                csv,
                new EntryTable("text", List.of("category", "severity"), Map.of(), "")))
        .containsExactly("nitwit (category: insult; severity: Mild)", "fat, head (severity: Mild)");
  }

  @Test
  void takesOneLanguageOfManyAndSplitsAlternatives() throws IOException {
    assertThat(
            read(
                "a.json",
                "{\"de\": [\"doof\"], \"en\": [\"nitwit\", \"fathead\"]}",
                new EntryTable("value", List.of(), Map.of("key", "en"), "")))
        .containsExactly("nitwit ()", "fathead ()");
    assertThat(
            read(
                "b.json",
                "[{\"match\": \"nit wit|nitwit\", \"tags\": [\"insult\", \"mild\"], \"severity\": 1}]",
                new EntryTable("match", List.of("tags", "severity"), Map.of(), "|")))
        .containsExactly(
            "nit wit (tags: insult, mild; severity: 1)",
            "nitwit (tags: insult, mild; severity: 1)");
  }

  @Test
  void saysWhatIsWrong() {
    var table = new EntryTable("text", List.of(), Map.of(), "");
    assertThatThrownBy(() -> read("a.json", "[1, 2", table)).hasMessageContaining("expected JSON");
    assertThatThrownBy(() -> read("b.json", "[{\"a\": 1}]", table))
        .hasMessageContaining("no row has anything in the column text");
  }
}
