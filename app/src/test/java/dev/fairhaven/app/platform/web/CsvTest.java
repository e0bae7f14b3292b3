package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void quotesWhatHoldsSeparatorsQuotesOrLineEnds() {
    assertThat(Csv.line(Arrays.asList("plain", "a,b", "say \"hi\"", "one\ntwo", null, 7)))
        .isEqualTo("plain,\"a,b\",\"say \"\"hi\"\"\",\"one\ntwo\",,7\r\n");
  }

  @Test
  void letsNoCellBecomeAFormula() {
    for (var start : Arrays.asList("=", "+", "-", "@", "\t", "\r")) {
      assertThat(Csv.line(Arrays.asList(start + "cmd|'/C calc'!A0")))
          .matches(line -> line.startsWith("'") || line.startsWith("\"'"));
    }
  }
}
