package dev.fairhaven.signals.terms;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The letters of a script other than Latin. What is on letters is left out, where it is not a
/// vowel; letters that are not told apart in haste, such as е and ё, are one.
final class ScriptAlphabet implements Alphabet {

  /// What stands for letters, besides what looks like them: pairs of signs and letters. Latin signs
  /// may stand for either of several letters, which are those in [#EITHER].
  private static final Map<UnicodeScript, String> SIGNS =
      Map.of(
          UnicodeScript.CYRILLIC,
          "0о 3з 4ч 6б @а 9я uu rr nn bb ww €є",
          UnicodeScript.GREEK,
          "0ο 3ε 8θ @α nn uu yy vν bβ hη kκ mμ xχ wω zζ tτ pρ 9φ",
          UnicodeScript.ARABIC,
          "0ه 1ا |ا 2ء 3ع 5خ 6ط 7ح 8ق 9ص ١ا ٥ه ۵ه ٧ح ٣ع",
          UnicodeScript.HEBREW,
          "0ס 1ו |ו vט nח wש",
          UnicodeScript.DEVANAGARI,
          "|ा ।ा 1ा १ा lा iा :ः 3उ ३उ");

  /// Signs, each followed by the letters that it may stand for.
  private static final Map<UnicodeScript, String> EITHER =
      Map.of(UnicodeScript.CYRILLIC, "uий rгя nпи bьвб wшщ", UnicodeScript.GREEK, "nην uυμ yγυ");

  /// Letters of the script that are read as another one.
  private static final Map<UnicodeScript, String> FOLDED =
      Map.of(
          UnicodeScript.CYRILLIC,
          "ёе",
          UnicodeScript.GREEK,
          "ςσ",
          UnicodeScript.ARABIC,
          "ىي یي کك ەه ہه ھه ةه ٱا ٮب ںن ڡف ٯق ےي",
          UnicodeScript.HEBREW,
          "ךכ םמ ןנ ףפ ץצ",
          UnicodeScript.DEVANAGARI,
          "ँं");

  /// Letters with marks that are others than those without.
  private static final String OWN = "йўґїѓќ";

  private final UnicodeScript script;
  private final Map<String, Character> letterByLook = new HashMap<>();
  private final Map<Integer, Character> signs;
  private final Map<Integer, Character> folded;
  private final Map<Character, Character> shapes = new HashMap<>();
  private final Readings known = new Readings(this::lookUp);
  private int first = Character.MAX_CODE_POINT;
  private int last;

  ScriptAlphabet(UnicodeScript script) {
    this.script = script;
    this.signs = pairs(SIGNS.getOrDefault(script, ""));
    this.folded = pairs(FOLDED.getOrDefault(script, ""));
    for (var either : EITHER.getOrDefault(script, "").split(" ", -1)) {
      for (int i = 0; i < either.length(); i++) {
        shapes.putIfAbsent(either.charAt(i), either.charAt(0));
      }
    }
    addLooks();
  }

  private static Map<Integer, Character> pairs(String written) {
    var pairs = new HashMap<Integer, Character>();
    for (var pair : written.split(" ", -1)) {
      if (pair.length() == 2) {
        pairs.put((int) pair.charAt(0), pair.charAt(1));
      }
    }
    return Map.copyOf(pairs);
  }

  /// What letters look like goes before what their capitals do.
  private void addLooks() {
    for (int c = 0x80; c <= Character.MAX_VALUE; c++) {
      if (UnicodeScript.of(c) == script) {
        first = Math.min(first, c);
        last = c;
      }
    }
    for (boolean isCapital : new boolean[] {false, true}) {
      for (char c = 0x80; c < 0x3000; c++) {
        if (isOwnLetter(c) && Character.toLowerCase(c) == c) {
          var look = isCapital ? Look.ofCapital(c) : Look.of(c);
          if (!look.isEmpty()) {
            letterByLook.putIfAbsent(look, base(c));
          }
        }
      }
    }
  }

  /// The alphabet of the scripts in which words have blanks between them; empty for others.
  static Optional<Alphabet> of(UnicodeScript script) {
    return switch (script) {
      case CYRILLIC,
          GREEK,
          ARABIC,
          HEBREW,
          DEVANAGARI,
          ARMENIAN,
          GEORGIAN,
          BENGALI,
          GUJARATI,
          GURMUKHI,
          TAMIL,
          TELUGU,
          KANNADA,
          MALAYALAM,
          SINHALA,
          ETHIOPIC,
          CHEROKEE ->
          Optional.of(new ScriptAlphabet(script));
      default -> Optional.empty();
    };
  }

  @Override
  public @Nullable PlainReading read(int codePoint) {
    var reading = known.of(codePoint);
    return reading.isNothing() ? null : reading;
  }

  private PlainReading lookUp(int codePoint) {
    if (isNative(codePoint)) {
      return isOwnLetter(codePoint) ? own((char) codePoint) : PlainReading.NOTHING;
    }
    var sign = signs.get(codePoint);
    if (sign != null) {
      return new PlainReading(sign, Obfuscation.SIGNS);
    }
    return Character.isLetter(codePoint) || Look.isSymbol(codePoint)
        ? foreign(codePoint)
        : PlainReading.NOTHING;
  }

  private PlainReading own(char c) {
    char base = base(c);
    return new PlainReading(
        base, base == c ? null : isMarked(c) ? Obfuscation.ACCENTS : Obfuscation.LOOK_ALIKES);
  }

  private static boolean isMarked(char c) {
    return Look.hasMarks(c);
  }

  /// Scripts of India are laid out alike: the same letter is at the same place.
  private PlainReading foreign(int codePoint) {
    for (var look : new String[] {Look.of(codePoint), Look.ofCapital(codePoint)}) {
      var letter = letterByLook.get(look);
      if (letter != null) {
        return new PlainReading(letter, Obfuscation.LOOK_ALIKES);
      }
    }
    return script == UnicodeScript.DEVANAGARI && isIndic(codePoint)
        ? parallel(codePoint)
        : PlainReading.NOTHING;
  }

  private static boolean isIndic(int codePoint) {
    return codePoint >= 0x0980 && codePoint < 0x0B00;
  }

  private PlainReading parallel(int codePoint) {
    char letter = (char) (0x0900 + (codePoint & 0x7F));
    return isOwnLetter(letter)
        ? new PlainReading(base(letter), Obfuscation.LOOK_ALIKES)
        : PlainReading.NOTHING;
  }

  /// Letters, and the vowels that are written as marks.
  private boolean isOwnLetter(int c) {
    return c <= Character.MAX_VALUE
        && isNative(c)
        && switch (Character.getType(c)) {
          case Character.COMBINING_SPACING_MARK -> true;
          case Character.NON_SPACING_MARK -> hasVowelMarks() && c != 0x093C;
          case Character.MODIFIER_LETTER -> c != ObfuscatedWords.TATWEEL;
          default -> Character.isLetter(c);
        };
  }

  private boolean hasVowelMarks() {
    return script != UnicodeScript.ARABIC
        && script != UnicodeScript.HEBREW
        && script != UnicodeScript.CYRILLIC
        && script != UnicodeScript.GREEK;
  }

  private char base(char c) {
    var other = folded.get((int) c);
    if (other != null) {
      return other;
    }
    if (OWN.indexOf(c) >= 0 || !Look.hasMarks(c)) {
      return c;
    }
    var plain = Look.withoutMarks(String.valueOf(c));
    return plain.length() == 1 && UnicodeScript.of(plain.charAt(0)) == script ? plain.charAt(0) : c;
  }

  @Override
  public boolean isPlain(char c) {
    return c >= first && c <= last && isPlain(known.of(c), c);
  }

  private boolean isPlain(PlainReading reading, char c) {
    return reading.letter() == c && reading.obfuscation() == null;
  }

  @Override
  public boolean isNative(int codePoint) {
    return codePoint >= first && codePoint <= last && UnicodeScript.of(codePoint) == script;
  }

  @Override
  public char shape(char letter) {
    return shapes.getOrDefault(letter, letter);
  }

  @Override
  public boolean isAmbiguous(char letter) {
    return letter < 0x80 && letter != ObfuscatedWords.STAR;
  }

  @Override
  public int foreignLengthMin() {
    return ObfuscatedTerms.DOUBTFUL_LETTERS_MIN;
  }

  @Override
  public boolean foldsPlainWords() {
    return true;
  }

  /// Where marks are vowels or signs of reading, they make no other words.
  @Override
  public int markedLengthMin() {
    boolean isOfLetters = script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
    return isOfLetters ? ObfuscatedTerms.DOUBTFUL_LETTERS_MIN : ObfuscatedTerms.LETTERS_MIN;
  }
}
