package dev.fairhaven.rules.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Golden;
import dev.fairhaven.testkit.Property;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimestampTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-30");

  private static final List<String> TEXTS =
      List.of(
          "2024-03-05T06:07:08.123456Z",
          "2024-03-05T06:07:08.123456789Z",
          "2024-03-05T06:07:08.5",
          "2024-03-05t06:07:08z",
          "2024-03-05 06:07:08,25",
          "2024-03-05T06:07",
          "2024-03-05T06",
          "2024-03-05",
          "20240305T060708Z",
          "20240305060708",
          "240305",
          "2024-03-05T06:07:08Z+00:00",
          "2024-03-05T06:07:08Z+05:30",
          "2024-03-05T06:07:08+02:00+03:00",
          "2024-03-05T06:07:08+02:00Z",
          "2024-03-05T06:07:08+02:00",
          "2024-03-05T06:07:08-0330",
          "2024-03-05T06:07:08+3",
          "2024-03-05T06:07:08-0300 (BRST)",
          "2024-03-05 06:07:08 PST",
          "2024-03-05 06:07:08 GMT+3",
          "Tue, 05 Mar 2024 06:07:08 GMT",
          "Tue Mar  5 06:07:08 2024",
          "March 5, 2024 6:07pm",
          "March 5th, 2024 at 12 am",
          "5 Mar 24",
          "5-Mar-2024",
          "Mar of 24",
          "03/05/2024",
          "15/05/2024",
          "05/03/24",
          "6h7m8.5s",
          "6.5h",
          "10:30",
          "2024",
          "Feb 2024",
          "Feb 2023",
          "Wednesday",
          "5",
          "5/7/76",
          "5/7/77",
          "2024-13-05",
          "2024-02-30",
          "2024-13",
          "2024-03-05T24:00",
          "2024-03-05T23:60",
          "2024-03-05T23:59:60Z",
          "0000-01-01",
          "10000-01-01",
          "1709618828",
          "1709618828000",
          "99999999999999999999",
          "1709618828.5",
          "2024-03-05T06:07:08.1.2",
          "2024-03-05T",
          "13pm",
          "pm",
          "yesterday",
          "nan",
          "",
          " ",
          "١٢/٠٥/٢٠٢٤");

  @Test
  void readsWhatPythonReads() {
    var out = new StringBuilder();
    for (var text : TEXTS) {
      out.append("%-34s %s%n".formatted("'" + text + "'", Timestamp.read(text, DAY)));
    }
    Golden.check("times/timestamps.txt", out.toString());
  }

  @Test
  void refusesLongTexts() {
    var longest = " ".repeat(Timestamp.LENGTH_MAX - 10) + "2024-03-05";
    assertThat(Timestamp.read(longest, DAY)).isInstanceOf(Timestamp.Read.class);
    assertThat(Timestamp.read(" " + longest, DAY)).isInstanceOf(Timestamp.Malformed.class);
  }

  @Test
  void answersAnyText() {
    var pieces =
        List.of(
            "2024",
            "03",
            "5",
            "T",
            " ",
            ":",
            ".",
            ",",
            "-",
            "/",
            "+",
            "Z",
            "UTC",
            "PST",
            "am",
            "Mar",
            "of",
            "Tue",
            "6h",
            "m",
            "8.5s",
            "20240305",
            "060708",
            "th",
            "x",
            "(",
            ")",
            "99999999999999999999",
            "é",
            "\u0000");
    Property.forAll(
        random -> {
          var text = String.join("", random.listOf(r -> r.oneOf(pieces)));
          assertThat(Timestamp.read(text, DAY)).isNotNull();
        });
  }

  /// The quick way to read the usual form gives what the parser of every form gives.
  @Test
  void readsTheUsualFormAsAnyOther() {
    Property.forAll(
        random -> {
          var text =
              random.oneOf(
                      List.of("2024-02-29", "0021-12-31", "2023-02-29", "2024-13-01", "0000-01-01"))
                  + random.oneOf(List.of("T", " ", "t"))
                  + random.oneOf(List.of("06:07:08", "23:59:59", "24:00:00", "10:60:00", "6:07:08"))
                  + random.oneOf(List.of("", ".5", ".1234567", ".", ".1.2", ",5"))
                  + random.oneOf(List.of("", "Z", "+02:00", "-0330", "Z+00:00", " UTC", "z", "+2"));
          assertThat(Timestamp.read(text, DAY)).isEqualTo(TimestampParser.read(text, DAY));
        });
  }
}
