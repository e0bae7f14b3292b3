package dev.fairhaven.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One case of a file under `src/test/golden/compatibility`.
///
/// ```
/// ## L3 + the row it proves, whether the row's behaviour shows or its counterpart, a title
/// A: int = JsonData(path='$.a')       the main file; `@ other.sml` starts another
/// > {"a": 1}                          an event; none means one without data
/// ? A == 1                            a query over it
/// =>
/// A = 1                               what comes out, written by the test
/// ```
///
/// @param rule of the compatibility page: the `#` of a row, or the name of a function
/// @param isPositive whether the row's behaviour shows; otherwise its counterpart, so that a row
///   cannot hold for everything
/// @param input as written, for the file to be written again
record CompatibilityCase(
    String rule,
    boolean isPositive,
    String title,
    Map<String, String> files,
    List<Event> events,
    List<String> queries,
    String input,
    String output) {

  private static final String MAIN = "main.sml";

  static List<CompatibilityCase> readAll(String text) {
    var cases = new ArrayList<CompatibilityCase>();
    for (var block : text.split("(?m)^## ")) {
      if (!block.isBlank()) {
        cases.add(read(block));
      }
    }
    return cases;
  }

  private static CompatibilityCase read(String block) {
    var halves = block.split("(?m)^=>\n", 2);
    var lines = halves[0].lines().toList();
    var heading = lines.getFirst().split(" ", 3);
    var files = new LinkedHashMap<String, StringBuilder>();
    var events = new ArrayList<Event>();
    var queries = new ArrayList<String>();
    var file = MAIN;
    for (var line : lines.subList(1, lines.size())) {
      if (line.startsWith("@ ")) {
        file = line.substring(2);
      } else if (line.startsWith("> ")) {
        events.add(event(line.substring(2), events));
      } else if (line.startsWith("? ")) {
        queries.add(line.substring(2));
      } else {
        files.computeIfAbsent(file, _ -> new StringBuilder()).append(line).append('\n');
      }
    }
    if (events.isEmpty()) {
      events.add(event("{}", events));
    }
    var texts = new LinkedHashMap<String, String>();
    files.forEach((path, content) -> texts.put(path, content.toString()));
    return new CompatibilityCase(
        heading[0],
        heading[1].equals("+"),
        heading[2],
        texts,
        events,
        queries,
        halves[0],
        halves.length > 1 ? halves[1].strip() : "");
  }

  /// An event: its data, and before it `at=`, `after=`, `id=` where they matter.
  private static Event event(String line, List<Event> before) {
    int json = line.indexOf('{');
    var time = before.isEmpty() ? Rules.NOON : before.getLast().time();
    var id = String.valueOf(before.size() + 1);
    for (var option : line.substring(0, json).strip().split(" ")) {
      if (option.startsWith("at=")) {
        time = Instant.parse(option.substring(3));
      } else if (option.startsWith("after=")) {
        time = time.plus(Duration.parse(option.substring(6)));
      } else if (option.startsWith("id=")) {
        id = option.substring(3);
      }
    }
    var secrets = Json.of("{\"token\": \"pw\"}");
    return new Event(id, "post.created", time, Json.of(line.substring(json)), secrets);
  }
}
