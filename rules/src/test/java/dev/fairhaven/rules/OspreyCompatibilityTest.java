package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page that compares the functions with Osprey's speaks of all of them.
class OspreyCompatibilityTest {

  private static final Path PAGE = Path.of("../docs/reference/osprey-compatibility.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `(\\w+)` \\| (equal|differs|ours) \\| (.+) \\|");

  /// The functions that Osprey 1.1.0 registers.
  private static final List<String> OSPREY =
      List.of(
          ("Base64Decode Base64Encode CountRegexMatches DeclareVerdict DomainChopper DomainTld"
                  + " EmailDomain EmailLocalPart EmailSubdomain Entity EntityJson Experiment"
                  + " ExperimentWhen ExperimentsBucketAssignment ExtractCookie GetActionId"
                  + " GetActionName GetSnowflakeBucket GetTimedeltaBucket GetTimestampBucket HasLabel"
                  + " HashMd5 HashSha1 HashSha256 HashSha512 Import IpNetwork JsonData LabelAdd"
                  + " LabelRemove ListLength ListRead ListSort MXLookup PhoneCountry PhonePrefix"
                  + " RandomBool RandomInt RegexMatch RegexMatchMap Require ResolveOptional Rule"
                  + " StringClean StringEndsWith StringExtractDomains StringExtractURLs StringJoin"
                  + " StringLStrip StringLength StringRStrip StringReplace StringSlice StringSplit"
                  + " StringStartsWith StringStrip StringToLower StringToUpper TimeDelta TimeSince"
                  + " WhenRules")
              .split(" "));

  private static Map<String, String> page() {
    try {
      var rows = new TreeMap<String, String>();
      for (var line : Files.readAllLines(PAGE)) {
        var row = ROW.matcher(line);
        if (row.matches()) {
          assertThat(rows.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
          assertThat(row.group(3).equals("–")).isEqualTo(row.group(2).equals("equal"));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void speaksOfEveryFunctionThereIs() {
    assertThat(page().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Functions.standard().all().stream().map(Function::name).toList());
  }

  @Test
  void speaksOfEveryFunctionOfOsprey() {
    assertThat(OSPREY).hasSize(61);
    var theirs =
        page().entrySet().stream()
            .filter(row -> !row.getValue().equals("ours") && !row.getKey().equals("ParseInt"))
            .map(Map.Entry::getKey);
    assertThat(theirs).containsExactlyInAnyOrderElementsOf(OSPREY);
  }
}
