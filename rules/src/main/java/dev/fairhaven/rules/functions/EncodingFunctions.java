package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Hashes and base 64, over the UTF-8 of a text.
final class EncodingFunctions {

  private static final Parameter INPUT = required("input", STR, "The text.");

  private EncodingFunctions() {}

  static List<Function> all() {
    return List.of(
        hash("HashMd5", "MD5"),
        hash("HashSha1", "SHA-1"),
        hash("HashSha256", "SHA-256"),
        hash("HashSha512", "SHA-512"),
        function("Base64Encode", "Encodes the UTF-8 bytes of a text in Base64.")
            .does(
                (values, _) -> Base64.getEncoder().encodeToString(utf8(Arguments.text(values, 0)))),
        function("Base64Decode", "Decodes Base64 to text.")
            .does((values, context) -> decode(Arguments.text(values, 0), context)));
  }

  private static Function.Builder function(String name, String summary) {
    return Function.named(name, Category.ENCODING)
        .summary(summary)
        .takes(INPUT)
        .returns(STR)
        .cost(Cost.LINEAR);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Function hash(String name, String algorithm) {
    return function(name, "Returns the " + algorithm + " digest of a text in hexadecimal.")
        .does(
            (values, _) ->
                HexFormat.of()
                    .formatHex(digest(algorithm).digest(utf8(Arguments.text(values, 0)))));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }

  private static Object decode(String text, CallContext context) {
    try {
      var bytes = Base64.getDecoder().decode(text.replaceAll("[^A-Za-z0-9+/=]", ""));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException _) {
      return context.fail("Error", "Incorrect padding");
    } catch (CharacterCodingException _) {
      return context.fail("UnicodeDecodeError", "'utf-8' codec can't decode the bytes");
    }
  }
}
