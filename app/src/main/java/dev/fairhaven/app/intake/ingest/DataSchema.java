package dev.fairhaven.app.intake.ingest;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.path.PathType;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.kernel.Rfc3339;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A compiled JSON Schema (2020-12) of event data. Immutable and thread-safe.
final class DataSchema {

  /// How many things wrong with one event are reported; the rest would say no more.
  static final int PROBLEMS_MAX = 20;

  private final Schema schema;

  private DataSchema(Schema schema) {
    this.schema = schema;
  }

  /// @throws ProblemException with `INVALID_TYPE` if `text` is no schema, or refers to another
  ///   document
  static DataSchema compile(String text) {
    try {
      var tree = Json.mapper().readTree(text);
      refuseRemoteReferences(tree);
      var schema = registry().getSchema(tree);
      schema.validate(Json.mapper().createObjectNode());
      return new DataSchema(schema);
    } catch (JacksonException | SchemaException e) {
      throw new ProblemException(
          IngestProblem.INVALID_TYPE, "schema: expected a JSON Schema of draft 2020-12");
    }
  }

  private static SchemaRegistry registry() {
    var config =
        SchemaRegistryConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .preloadSchema(true)
            .build();
    var dialect = Dialect.builder(Dialects.getDraft202012()).format(new Rfc3339Format()).build();
    return SchemaRegistry.withDefaultDialect(
        dialect, builder -> builder.schemaRegistryConfig(config));
  }

  /// What is wrong with `data`, at most [#PROBLEMS_MAX]; pointers start at the event's root.
  List<FieldProblem> check(JsonNode data) {
    return schema.validate(data).stream().limit(PROBLEMS_MAX).map(DataSchema::problem).toList();
  }

  private static FieldProblem problem(Error error) {
    return new FieldProblem("/data" + error.getInstanceLocation(), expected(error));
  }

  private static String expected(Error error) {
    var arguments = error.getArguments();
    return switch (error.getKeyword()) {
      case "type" -> arguments[1] + ", found " + arguments[0];
      case "required" -> "the property '" + arguments[0] + "', which is required";
      case "additionalProperties" ->
          "no property '" + arguments[0] + "', as the schema of the type has none";
      case "format" -> "a string in the format " + arguments[0];
      default -> "what the schema of the type says: " + error.getMessage();
    };
  }

  /// Takes the same times in data as in the envelope of an event.
  private static final class Rfc3339Format implements Format {

    @Override
    public String getName() {
      return "date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return Rfc3339.parse(value).isPresent();
    }
  }

  private static void refuseRemoteReferences(JsonNode node) {
    for (var name : List.of("$ref", "$dynamicRef")) {
      var reference = node.get(name);
      if (reference != null && reference.isString() && !reference.stringValue().startsWith("#")) {
        throw new ProblemException(
            IngestProblem.INVALID_TYPE, "schema: expected references within the schema only");
      }
    }
    node.forEach(DataSchema::refuseRemoteReferences);
  }
}
