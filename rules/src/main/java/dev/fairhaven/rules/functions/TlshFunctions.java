package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.STR;
import static dev.fairhaven.rules.functions.Arguments.text;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.signals.tlsh.Tlsh;
import java.util.List;

/// Locality-sensitive hashes: similar texts have similar hashes.
final class TlshFunctions {

  private TlshFunctions() {}

  static List<Function> all() {
    return List.of(textTlsh(), tlshDistance());
  }

  private static Function textTlsh() {
    return Function.named("TextTlsh", Category.TEXT)
        .summary(
            "Returns the TLSH hash of a text in UTF-8, `T1` and 70 digits. No value for texts under "
                + Tlsh.BYTES_MIN
                + " bytes and for texts with too little variation.")
        .cost(Cost.LINEAR)
        .takes(required("text", STR, "The text."))
        .returns(STR)
        .does(
            (values, context) ->
                Tlsh.of(text(values, 0)).<Object>map(Tlsh::toString).orElseGet(context::skip));
  }

  private static Function tlshDistance() {
    return Function.named("TlshDistance", Category.TEXT)
        .summary(
            "Returns the distance between two TLSH hashes: 0 for equal hashes, up to about "
                + Tlsh.NEAR
                + " for slightly changed texts, hundreds for others.")
        .takes(
            required("first", STR, "A hash, with `T1` or without."),
            required("second", STR, "Another hash."))
        .returns(INT)
        .does((values, context) -> distance(text(values, 0), text(values, 1), context));
  }

  private static Object distance(String first, String second, CallContext context) {
    try {
      return (long) Tlsh.parse(first).distance(Tlsh.parse(second));
    } catch (IllegalArgumentException e) {
      return context.fail("ValueError", String.valueOf(e.getMessage()));
    }
  }
}
