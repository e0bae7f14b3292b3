package dev.fairhaven.onnx;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cuts texts into pieces of words and numbers them, as models of the BERT family read them: words
/// are cut at blanks and around punctuation, and each is covered from its left by the longest
/// pieces of the vocabulary. Immutable and thread-safe.
public final class WordPiece {

  /// A file may hold so many pieces.
  static final int PIECES_MAX = 1_000_000;

  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, Integer> vocabulary;
  private final Options options;
  private final int unknown;
  private final int first;
  private final int last;

  /// @param continuing what pieces begin with that continue a word
  /// @param wordLengthMax longer words are unknown, in code points
  private record Options(
      boolean isLowerCase, boolean dropsAccents, String continuing, int wordLengthMax) {}

  private WordPiece(Map<String, Integer> vocabulary, Options options, String unknown)
      throws IOException {
    this.vocabulary = vocabulary;
    this.options = options;
    this.unknown = require(unknown);
    this.first = require("[CLS]");
    this.last = require("[SEP]");
  }

  private int require(String piece) throws IOException {
    var id = vocabulary.get(piece);
    if (id == null) {
      throw new IOException("tokenizer: expected the piece " + piece + " in its vocabulary");
    }
    return id;
  }

  /// Reads a `tokenizer.json`.
  ///
  /// @throws IOException also if it describes another kind of tokenizer, saying what was expected
  public static WordPiece read(InputStream in) throws IOException {
    try {
      return of(JSON.readTree(in));
    } catch (JacksonException e) {
      throw new IOException("tokenizer: expected JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static WordPiece of(JsonNode file) throws IOException {
    var model = file.path("model");
    expect("model.type", model.path("type").asString(""), "WordPiece");
    var normalizer = file.path("normalizer");
    expect("normalizer.type", normalizer.path("type").asString(""), "BertNormalizer");
    boolean isLowerCase = normalizer.path("lowercase").asBoolean(true);
    var options =
        new Options(
            isLowerCase,
            normalizer.path("strip_accents").asBoolean(isLowerCase),
            model.path("continuing_subword_prefix").asString("##"),
            model.path("max_input_chars_per_word").asInt(100));
    return new WordPiece(
        vocabulary(model.path("vocab")), options, model.path("unk_token").asString("[UNK]"));
  }

  private static void expect(String field, String found, String expected) throws IOException {
    if (!found.equals(expected)) {
      throw new IOException(
          "tokenizer: expected %s at %s, found '%s'".formatted(expected, field, found));
    }
  }

  private static Map<String, Integer> vocabulary(JsonNode pieces) throws IOException {
    if (!pieces.isObject() || pieces.size() > PIECES_MAX) {
      throw new IOException(
          "tokenizer: expected an object of at most %d pieces at model.vocab"
              .formatted(PIECES_MAX));
    }
    Map<String, Integer> vocabulary = HashMap.newHashMap(pieces.size());
    pieces.properties().forEach(each -> vocabulary.put(each.getKey(), each.getValue().asInt(-1)));
    return vocabulary;
  }

  /// How many pieces there are.
  int size() {
    return vocabulary.size();
  }

  /// The numbers of the pieces of a text, between those that mark its beginning and its end.
  ///
  /// @param max pieces at most, marks included; what is beyond is left out
  public long[] pieces(String text, int max) {
    var pieces = new Pieces(max);
    pieces.add(first);
    var word = new StringBuilder();
    text.codePoints().takeWhile(_ -> pieces.hasRoom()).forEach(point -> read(point, word, pieces));
    flush(word, pieces);
    return pieces.endedBy(last);
  }

  private void read(int point, StringBuilder word, Pieces pieces) {
    if (isBlank(point)) {
      flush(word, pieces);
    } else if (isPunctuation(point) || isIdeograph(point)) {
      flush(word, pieces);
      word.appendCodePoint(point);
      flush(word, pieces);
    } else if (!isControl(point)) {
      word.appendCodePoint(point);
    }
  }

  private void flush(StringBuilder word, Pieces pieces) {
    if (!word.isEmpty()) {
      cover(normalized(word), pieces);
      word.setLength(0);
    }
  }

  private String normalized(StringBuilder word) {
    var normalized = word.toString();
    if (options.dropsAccents()) {
      normalized =
          kept(
              DECOMPOSED.normalize(normalized),
              point -> Character.getType(point) != Character.NON_SPACING_MARK);
    }
    return options.isLowerCase() ? lowerCase(normalized) : normalized;
  }

  private static String kept(String text, IntPredicate isKept) {
    return text.codePoints()
        .filter(isKept)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Letter by letter, whatever stands beside: a sigma at the end of a word is like any other.
  private static String lowerCase(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void cover(String word, Pieces pieces) {
    if (word.codePointCount(0, word.length()) > options.wordLengthMax()) {
      pieces.add(unknown);
      return;
    }
    var found = new Pieces(word.length());
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      var id = piece(word, start, end);
      while (id == null && end > start + 1) {
        id = piece(word, start, --end);
      }
      if (id == null) {
        pieces.add(unknown);
        return;
      }
      found.add(id);
      start = end;
    }
    found.forEach(pieces::add);
  }

  private @Nullable Integer piece(String word, int start, int end) {
    var part = word.substring(start, end);
    return vocabulary.get(start == 0 ? part : options.continuing() + part);
  }

  private static boolean isBlank(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || Character.getType(point) == Character.SPACE_SEPARATOR;
  }

  private static boolean isControl(int point) {
    return point == 0
        || point == 0xfffd
        || switch (Character.getType(point)) {
          case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
              true;
          default -> false;
        };
  }

  /// Signs of ASCII such as `$` count too.
  private static boolean isPunctuation(int point) {
    if (point < 128) {
      return point > ' ' && point != 127 && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /// Chinese characters: each is a word. Not those of Hangul and Kana.
  private static boolean isIdeograph(int point) {
    return isIn(point, 0x3400, 0x4dbf)
        || isIn(point, 0x4e00, 0x9fff)
        || isIn(point, 0xf900, 0xfaff)
        || isIn(point, 0x20000, 0x2ceaf)
        || isIn(point, 0x2f800, 0x2fa1f);
  }

  private static boolean isIn(int point, int first, int last) {
    return point >= first && point <= last;
  }

  /// Numbers of pieces, up to a bound; later ones are dropped.
  private static final class Pieces {

    private final long[] ids;
    private int size;

    Pieces(int max) {
      this.ids = new long[max];
    }

    /// The last place is kept for the mark of the end.
    boolean hasRoom() {
      return size < ids.length - 1;
    }

    void add(int id) {
      if (size < ids.length) {
        ids[size++] = id;
      }
    }

    void forEach(IntConsumer taker) {
      for (int i = 0; i < size; i++) {
        taker.accept((int) ids[i]);
      }
    }

    long[] endedBy(int id) {
      size = Math.min(size, ids.length - 1);
      add(id);
      return java.util.Arrays.copyOf(ids, size);
    }
  }
}
