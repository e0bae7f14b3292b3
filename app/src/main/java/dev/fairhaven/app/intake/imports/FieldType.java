package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.Json;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/// What a field's schema expects, as far as a cell's text must be turned into it. Whatever this
/// does not settle, the schema itself judges afterwards.
sealed interface FieldType {

  /// `value` as the schema expects it; empty if it cannot be.
  ///
  /// @param value neither missing nor null nor an empty text
  Optional<JsonNode> convert(JsonNode value);

  /// What a cell should hold, for messages.
  String expected();

  /// @param schema of one field
  /// @param separator between the elements of a list in one cell
  static FieldType of(JsonNode schema, String separator) {
    return switch (schema.path("type").asString("")) {
      case "string" -> new Text();
      case "number", "integer" -> new Numeric();
      case "boolean" -> new Truth();
      case "array" -> new Elements(of(schema.path("items"), separator), separator);
      case "object" -> new Reference();
      default -> new Anything();
    };
  }

  record Text() implements FieldType {

    @Override
    public Optional<JsonNode> convert(JsonNode value) {
      return Optional.of(
          value.isValueNode() && !value.isString() ? StringNode.valueOf(value.asString()) : value);
    }

    @Override
    public String expected() {
      return "text";
    }
  }

  record Numeric() implements FieldType {

    /// Longer texts are not numbers anybody wrote; parsing them would only cost time.
    static final int LENGTH_MAX = 64;

    private static final int LONG_DIGITS = 18;

    @Override
    public Optional<JsonNode> convert(JsonNode value) {
      if (!value.isString()) {
        return Optional.of(value);
      }
      var text = value.stringValue().strip();
      try {
        return text.length() > LENGTH_MAX
            ? Optional.empty()
            : Optional.of(number(new BigDecimal(text)));
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }

    private static JsonNode number(BigDecimal value) {
      var whole = value.stripTrailingZeros();
      return whole.scale() <= 0 && whole.precision() - whole.scale() <= LONG_DIGITS
          ? LongNode.valueOf(whole.longValueExact())
          : DecimalNode.valueOf(value);
    }

    @Override
    public String expected() {
      return "a number";
    }
  }

  record Truth() implements FieldType {

    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    @Override
    public Optional<JsonNode> convert(JsonNode value) {
      if (!value.isString() && !value.isNumber()) {
        return Optional.of(value);
      }
      var text = value.asString().strip().toLowerCase(Locale.ROOT);
      return YES.contains(text)
          ? Optional.of(BooleanNode.TRUE)
          : NO.contains(text) ? Optional.of(BooleanNode.FALSE) : Optional.empty();
    }

    @Override
    public String expected() {
      return "true or false";
    }
  }

  record Elements(FieldType element, String separator) implements FieldType {

    @Override
    public Optional<JsonNode> convert(JsonNode value) {
      if (value.isContainer()) {
        return Optional.of(value);
      }
      var array = Json.mapper().createArrayNode();
      for (var part : value.asString().split(Pattern.quote(separator), -1)) {
        if (!part.isBlank()) {
          var converted = element.convert(StringNode.valueOf(part.strip()));
          if (converted.isEmpty()) {
            return Optional.empty();
          }
          array.add(converted.get());
        }
      }
      return Optional.of(array);
    }

    @Override
    public String expected() {
      return "a list of " + element.expected() + ", separated by '" + separator + "'";
    }
  }

  /// An object `{type, id}`, written `type:id` in a cell.
  record Reference() implements FieldType {

    @Override
    public Optional<JsonNode> convert(JsonNode value) {
      if (!value.isString()) {
        return Optional.of(value);
      }
      var text = value.stringValue();
      int colon = text.indexOf(':');
      return colon < 1
          ? Optional.empty()
          : Optional.of(
              Json.mapper()
                  .createObjectNode()
                  .put("type", text.substring(0, colon))
                  .put("id", text.substring(colon + 1)));
    }

    @Override
    public String expected() {
      return "a reference such as post:17";
    }
  }

  record Anything() implements FieldType {

    @Override
    public Optional<JsonNode> convert(JsonNode value) {
      return Optional.of(value);
    }

    @Override
    public String expected() {
      return "a value";
    }
  }
}
