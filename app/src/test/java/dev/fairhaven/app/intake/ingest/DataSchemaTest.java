package dev.fairhaven.app.intake.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.kernel.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSchemaTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",",
        "\"$schema\": \"http://json-schema.org/draft-07/schema#\","
      })
  void takesEveryFormOfATimeWhateverTheSchemaDeclaresItselfToBe(String declared) {
    var schema =
        DataSchema.compile(
            "{"
                + declared
                + "\"properties\": {\"at\": {\"type\": \"string\", \"format\": \"date-time\"}}}");
    assertThat(schema.check(Json.read("{\"at\": \"2025-01-31t09:30:00z\"}"))).isEmpty();
    assertThat(schema.check(Json.read("{\"at\": \"31 January\"}"))).hasSize(1);
  }
}
