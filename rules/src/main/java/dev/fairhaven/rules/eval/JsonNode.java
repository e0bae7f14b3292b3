package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.json.JsonPath;
import dev.fairhaven.rules.values.Coercion;
import dev.fairhaven.rules.values.Values;
import org.jspecify.annotations.Nullable;

/// A value of the event, checked against the declared type and converted if need be.
final class JsonNode extends Node {

  final int path;
  private final Ir.JsonRead read;
  private final Type type;
  private final Node required;
  private final Node coerce;

  /// @param path number of the path among those read from the event, or from its secrets
  JsonNode(Ir.JsonRead read, int path, Node required, Node coerce) {
    this.read = read;
    this.type = read.type();
    this.path = path;
    this.required = required;
    this.coerce = coerce;
  }

  @Override
  @Nullable Object eval(Frame frame) {
    var value = frame.raw(path, read.secret());
    if (required.isConstant() && coerce.isConstant()) {
      return finish(value, frame, required.test(frame) == TRUE, coerce.test(frame) == TRUE);
    }
    var isRequired = required.eval(frame);
    var isCoerced = coerce.eval(frame);
    if (isRequired == FAILED || isCoerced == FAILED) {
      return FAILED;
    }
    return finish(value, frame, Values.isTruthy(isRequired), Values.isTruthy(isCoerced));
  }

  private @Nullable Object finish(
      @Nullable Object raw, Frame frame, boolean isRequired, boolean isCoerced) {
    var value = convert(raw, frame, isRequired, isCoerced);
    return read.entityType() == null || value == FAILED
        ? value
        : new Entity(read.entityType(), value);
  }

  private @Nullable Object convert(
      @Nullable Object value, Frame frame, boolean isRequired, boolean isCoerced) {
    if (value == JsonPath.MISSING) {
      return missing(frame, isRequired);
    }
    if (Coercion.matches(type, value)) {
      return value;
    }
    if (value == null && !isRequired) {
      return FAILED;
    }
    if (isCoerced && value != null && read.convertible()) {
      var converted = Coercion.coerce(type, value);
      if (converted != Coercion.IMPOSSIBLE) {
        return converted;
      }
    }
    return frame.fail(
        read.at(),
        "InvalidJsonType",
        "Invalid type in Json data at path `"
            + read.path()
            + "`. Has type `"
            + Values.typeName(value)
            + "`, expected `"
            + type.display()
            + "`.");
  }

  private @Nullable Object missing(Frame frame, boolean isRequired) {
    if (type.acceptsNone()) {
      return null;
    }
    return isRequired
        ? frame.fail(
            read.at(), "MissingJsonPath", "Missing Json data at path `" + read.path() + "`.")
        : FAILED;
  }
}
