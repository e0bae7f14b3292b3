package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {

  private static final String ROWS =
      """
      text,kind,language
      you are a pathetic idiot,bad,en
      what a stupid moron you are,bad,en
      thank you for the lovely dinner,good,en
      our town opens a library for women,good,en
      wir treffen uns morgen,good,de
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  private int run(String... args) {
    return CommandLines.create()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private String file(String name, String content) throws IOException {
    var file = directory.resolve(name);
    Files.writeString(file, content);
    return file.toString();
  }

  private int evaluate(String file, String... more) {
    var args = new java.util.ArrayList<>(java.util.List.of("model", "evaluate", "--data", file));
    args.addAll(java.util.List.of("--text", "text", "--label", "kind", "--positive", "bad,worse"));
    args.addAll(java.util.List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void comparesWithTheTruthInAColumn() throws IOException {
    int code =
        evaluate(file("rows.csv", ROWS), "--category", "toxicity", "--group", "language", "--json");
    assertThat(code).isEqualTo(ExitCodes.OK);
    var report = Json.mapper().readTree(out.toString());
    assertThat(report.path("n").asInt()).isEqualTo(5);
    for (var figure : new String[] {"accuracy", "precision", "recall", "f1", "auc"}) {
      assertThat(report.path(figure).asDouble()).as(figure).isEqualTo(1);
      assertThat(report.path(figure + "Interval").path(0).asDouble()).isLessThanOrEqualTo(1);
    }
    assertThat(report.path("falsePositiveRate").asDouble()).isZero();
    assertThat(report.path("identityTexts").asInt()).isEqualTo(1);
    assertThat(report.at("/groups/de/n").asInt()).isEqualTo(1);
    assertThat(report.at("/groups/de/auc").isNull()).isTrue();
  }

  @Test
  void asksTheClassifierThatIsNamed() throws IOException {
    var file = file("rows.csv", ROWS);
    evaluate(file, "--json");
    evaluate(file, "--model", "neural", "--json");
    evaluate(file, "--model", "linear", "--json");
    var reports = out.toString().lines().toList();
    assertThat(reports.get(0)).isEqualTo(reports.get(1)).isNotEqualTo(reports.get(2));
    assertThat(run("model", "score", "--text", "you are a pathetic idiot")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).contains("idiot\"");
  }

  @Test
  void readsTabsJsonLinesAndCompressedFilesAlike() throws IOException {
    evaluate(file("rows.tsv", ROWS.replace(',', '\t')), "--json");
    evaluate(
        file(
            "rows.jsonl",
            "{\"text\":\"you idiot\",\"kind\":\"worse\"}\n{\"text\":\"hello\",\"kind\":1}"),
        "--json");
    var packed = directory.resolve("rows.csv.gz");
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gzip.write(ROWS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    evaluate(packed.toString(), "--json");
    assertThat(out.toString().lines().map(line -> Json.mapper().readTree(line).path("n").asInt()))
        .containsExactly(5, 2, 5);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    var file = file("rows.csv", ROWS);
    assertThat(evaluate(file, "--category", "rudeness")).isEqualTo(ExitCodes.USAGE);
    assertThat(evaluate(file, "--threshold", "1.5")).isEqualTo(ExitCodes.USAGE);
    assertThat(evaluate(file, "--label", "language", "--positive", "xx")).isNotZero();
    assertThat(evaluate(directory.resolve("none.csv").toString())).isEqualTo(ExitCodes.REFUSED);
    assertThat(evaluate(file, "--model", file)).isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString())
        .contains("expected one of toxicity")
        .contains("--threshold: expected 0 to 1")
        .contains("there is none at");
  }

  @Test
  void trainsScoresAndDescribesAModelOfOnesOwn() throws IOException {
    var rows = new StringBuilder("text,kind\n");
    for (int i = 0; i < 400; i++) {
      rows.append(
          i % 2 == 0 ? "you twerp number %d,bad\n" : "you hero number %d,good\n".formatted(i));
    }
    file("own.csv", rows.toString());
    var recipe =
        file(
            "recipe.yaml",
            """
            name: house-rules
            version: "7"
            sets:
              - name: own
                file: own.csv
                text: text
                fold: own
                origin: decisions of ours
                licence: ours
                labels:
                  - when: {kind: [bad]}
                    of: [toxicity]
                  - not: [toxicity]
              - name: again
                file: own.csv
                text: text
                origin: decisions of ours
                licence: ours
                labels:
                  - when: {kind: [bad]}
                    of: [toxicity]
                  - not: [toxicity]
            """);
    var model = directory.resolve("own.fhm").toString();
    assertThat(train(recipe, model)).isEqualTo(ExitCodes.OK);
    assertThat(run("model", "card", "--model", model)).isEqualTo(ExitCodes.OK);
    assertThat(run("model", "score", "--model", model, "--text", "you twerp"))
        .isEqualTo(ExitCodes.OK);
    var neural = directory.resolve("neural.fhm").toString();
    assertThat(train(recipe, neural, "--neural")).isEqualTo(ExitCodes.OK);
    assertThat(run("model", "card", "--model", neural)).isEqualTo(ExitCodes.OK);
    assertThat(out.toString())
        .contains("# house-rules, version 7")
        .contains("# house-rules-neural, version 7")
        .contains("| toxicity | own |")
        .contains("twerp\"");
  }

  private int train(String recipe, String out, String... more) {
    var args = new java.util.ArrayList<>(java.util.List.of("model", "train", "--recipe", recipe));
    args.addAll(java.util.List.of("--data", directory.toString(), "--out", out));
    args.addAll(java.util.List.of(more));
    return run(args.toArray(String[]::new));
  }
}
