package dev.fairhaven.app.intake.imports;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.shell.setup.Templates;
import dev.fairhaven.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

  @TempDir private Path directory;

  @Test
  void mapsCsvWithDefaults() throws IOException {
    check(
        "csv-with-defaults",
        "tweets.csv",
        """
        id,text,title,viewCount,ignored
        7,hello,,12,x
        8,"a, b",Title,12.5,y
        9,,No text,1,z
        """,
        """
        event-type: post.created
        actor: "account:author-{row}"
        """);
  }

  @Test
  void mapsEveryPartOfAnEvent() throws IOException {
    check(
        "csv-with-everything",
        "shop.csv",
        """
        nr;seller;when;amount;ok;buyer;links
        1;ann;2026-01-31 09:30;5,00;yes;bob;x
        2;ann;2026-01-31 09:30;5.00;yes;bob;a b
        3;ann;yesterday;5.00;yes;bob;a
        4;;2026-01-31 09:30;5.00;yes;bob;a
        """,
        """
        event-type: transaction.made
        id: "shop:{nr}"
        time: when
        time-format: yyyy-MM-dd HH:mm
        actor: "account:{seller}"
        target: "transaction:t{nr}"
        map:
          amount: amount
          buyer: "account:{buyer}"
          seller: "account:{seller}"
        constant:
          currency: EUR
        """);
  }

  @Test
  void mapsListsByTheirSeparator() throws IOException {
    check(
        "csv-lists",
        "posts.tsv",
        "body\tlinks\nhello\thttps://a.example https://b.example\nbye\t\n",
        """
        event-type: post.created
        actor: "account:a"
        time: 2026-01-01T00:00:00Z
        separator: " "
        map:
          text: body
          links: links
        """);
  }

  @Test
  void mapsJsonLinesByNameAndPointer() throws IOException {
    check(
        "json-lines",
        "comments.jsonl",
        """
        {"id":1,"user":{"name":"ann"},"body":"hi","links":["https://a.example"],"post":"p1"}
        {"id":2,"user":{"name":null},"body":"hi","post":"p1"}
        {"id":3,"user":{"name":"bob"},"body":17,"post":"p1"}
        {"id":4,
        """,
        """
        event-type: comment.created
        id: "comment-{id}"
        actor: "account:{/user/name}"
        map:
          text: body
          links: links
          thread: "post:{post}"
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event-type: no.such                              | event-type: expected one of account.created,
          event-type: post.created                         | actor: expected who acted, as type:id
          {event-type: post.created, actor: ann}           | actor: expected type:id, such as account:{user}
          {event-type: post.created, actor: "robot:x"}     | actor: expected one of the item types account,
          {event-type: post.created, actor: "account:{who}"} | expected columns of the file, which are id, text; found [who]
          {event-type: post.created, actor: "account:a", map: {body: text}} | map: expected fields of post.created, which are
          {event-type: post.created, actor: "account:a", map: {text: txt}}  | expected columns of the file, which are id, text; found [txt]
          """)
  void refusesAMappingThatNamesNothing(String yaml, String message) throws IOException {
    var file = Files.writeString(directory.resolve("f.csv"), "id,text\n1,x\n");
    assertThatThrownBy(() -> open(file, MappingFile.parse(yaml)))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(message);
  }

  private void check(String golden, String name, String content, String yaml) throws IOException {
    var path = Files.writeString(directory.resolve(name), content);
    var text = new StringJoiner("\n", "", "\n");
    text.add("--- " + name).add(content.stripTrailing());
    text.add("--- mapping").add(yaml.stripTrailing()).add("--- events");
    try (var file = open(path, MappingFile.parse(yaml))) {
      for (var row = file.next(); row != null; row = file.next()) {
        text.add(
            switch (row) {
              case MappedRow.ToEvent(_, _, var body) -> Json.write(body);
              case MappedRow.Unusable(var rejection) ->
                  "rejected " + Json.write(rejection.toJson());
            });
      }
    }
    Golden.check("intake/imports/" + golden + ".txt", text.toString());
  }

  private static MappedFile open(Path path, MappingSpec spec) throws IOException {
    var types = new Templates().get("mixed");
    var compiler = new MappingCompiler(types.eventTypes(), types.itemTypes());
    return MappedFile.open(path, spec, compiler, CLOCK);
  }
}
