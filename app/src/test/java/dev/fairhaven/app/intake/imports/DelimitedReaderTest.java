package dev.fairhaven.app.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.testkit.Property;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class DelimitedReaderTest {

  @Test
  void readsQuotedCellsWithSeparatorsQuotesAndLineEnds() {
    assertThat(cells("a,b\n\"x, \"\"y\"\"\nz\",\"\"\n1,2\n"))
        .containsExactly(List.of("x, \"y\"\nz", ""), List.of("1", "2"));
  }

  @Test
  void countsRowsAndPhysicalLines() {
    assertThat(rows("a\n\n\"x\ny\"\n1\n"))
        .extracting(Row::place)
        .containsExactly(new Row.Place(1, 3), new Row.Place(2, 5));
  }

  @Test
  void rejectsARowWithTooFewOrTooManyCells() {
    assertThat(rows("a,b\n1\n1,2\n1,2,3\n"))
        .satisfiesExactly(
            row ->
                assertThat(row)
                    .isEqualTo(new Row.Broken(new Row.Place(1, 2), "2 cells, found 1", "1")),
            row -> assertThat(row).isInstanceOf(Row.Usable.class),
            row -> assertThat(row).isInstanceOf(Row.Broken.class));
  }

  @Test
  void losesOnlyTheLineWithAStrayQuote() {
    assertThat(rows("a,b\n\"said\" he,1\n2,3\n\"open,4\n5,6\n"))
        .satisfiesExactly(
            row -> assertThat(row).isInstanceOf(Row.Broken.class),
            row -> assertThat(row).isInstanceOf(Row.Usable.class),
            row ->
                assertThat(row)
                    .isEqualTo(
                        new Row.Broken(
                            new Row.Place(3, 4), "cells quoted as in RFC 4180", "\"open,4")),
            row -> assertThat(row).isInstanceOf(Row.Usable.class));
  }

  @Test
  void endsTheSearchForAClosingQuoteAfterManyLines() {
    var manyLines = "x\n".repeat(DelimitedReader.RECORD_LINES_MAX + 5);
    assertThat(rows("a\n\"open\n" + manyLines + "\"\n"))
        .filteredOn(Row.Usable.class::isInstance)
        .hasSize(DelimitedReader.RECORD_LINES_MAX + 5);
  }

  @Test
  void refusesAHeadingThatStandsTwice() {
    assertThatThrownBy(() -> rows("a,b,a\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "line of headings: expected each heading once; column 3 repeats an earlier one");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> rows(""))
        .isInstanceOf(ProblemException.class)
        .hasMessage("line of headings: expected one; the file is empty");
  }

  @Test
  void agreesWithAnotherImplementationOnWhatThatWrites() {
    Property.forAll(
        source -> {
          int width = source.intIn(2, 4);
          var rows =
              source.listOf(each -> IntStream.range(0, width).mapToObj(_ -> cell(each)).toList());
          var text = heading(width) + written(rows);
          assertThat(cells(text)).isEqualTo(parsed(text)).isEqualTo(rows);
        });
  }

  private static String cell(Property.Source source) {
    var pieces = List.of("a", " ", ",", "\"", "\n", "é", "\t");
    return "x" + String.join("", source.listOf(each -> each.oneOf(pieces)));
  }

  private static String heading(int width) {
    return IntStream.range(0, width).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n";
  }

  private static String written(List<List<String>> rows) {
    return rows.stream()
        .map(row -> CSVFormat.RFC4180.format(row.toArray()) + "\n")
        .collect(Collectors.joining());
  }

  private static List<List<String>> parsed(String text) {
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      return parser.stream().skip(1).map(CSVRecord::toList).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<List<String>> cells(String text) {
    return rows(text).stream()
        .map(row -> ((Values.Cells) ((Row.Usable) row).values()).cells())
        .toList();
  }

  private static List<Row> rows(String text) {
    var lines = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try (var reader = new DelimitedReader(lines, ',')) {
      var rows = new ArrayList<Row>();
      for (var row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
