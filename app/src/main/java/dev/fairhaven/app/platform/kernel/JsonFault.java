package dev.fairhaven.app.platform.kernel;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Says in our words why the parser gave up. Its own words may quote what it read, and its
/// exceptions need not know a place.
final class JsonFault {

  private static final int NAME_LENGTH_MAX = 64;

  private JsonFault() {}

  /// @param failure of the parser, or of the reader of numbers, which throws its own
  static MalformedJsonException of(RuntimeException failure, JsonParser parser) {
    return new MalformedJsonException(
        switch (failure) {
          case ExactNumbers.OutOfRange _ -> outOfRange(parser);
          case JacksonException json -> reason(json, parser);
          default -> outOfRange(parser);
        });
  }

  private static String outOfRange(JsonParser parser) {
    return "has a number at "
        + shortened(parser.streamReadContext().pathAsPointer().toString())
        + " that is too large or too close to 0 for double precision";
  }

  private static String reason(JacksonException failure, JsonParser parser) {
    var message = String.valueOf(failure.getOriginalMessage());
    if (failure instanceof StreamConstraintsException) {
      return exceeded(message);
    }
    if (failure instanceof UnexpectedEndOfInputException) {
      return "ends before it is complete" + place(failure, parser);
    }
    if (message.startsWith("Duplicate Object property")) {
      var name = shortened(String.valueOf(parser.currentName()));
      return "has the property \"" + name + "\" twice" + place(failure, parser);
    }
    var what = message.startsWith("Trailing token") ? "is followed by more" : "is malformed";
    return what + place(failure, parser);
  }

  private static String exceeded(String message) {
    if (message.contains("nesting depth")) {
      return "is nested more than " + Json.DEPTH_MAX + " levels deep";
    }
    if (message.contains("Number value length")) {
      return "has a number of more than " + Json.NUMBER_LENGTH_MAX + " characters";
    }
    return message.contains("Name length")
        ? "has a property name of more than " + Json.NAME_LENGTH_MAX + " characters"
        : "has a value that is too long";
  }

  private static String place(JacksonException failure, JsonParser parser) {
    TokenStreamLocation at = knownOr(failure.getLocation(), parser.currentLocation());
    return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  private static TokenStreamLocation knownOr(
      @Nullable TokenStreamLocation location, TokenStreamLocation otherwise) {
    return location == null || location.getLineNr() < 1 ? otherwise : location;
  }

  /// Names come from the caller: they are cut, and what would leave their line is left out.
  private static String shortened(String name) {
    var printable = name.replaceAll("\\p{C}", "\uFFFD");
    return printable.length() <= NAME_LENGTH_MAX
        ? printable
        : printable.substring(0, NAME_LENGTH_MAX) + "…";
  }
}
