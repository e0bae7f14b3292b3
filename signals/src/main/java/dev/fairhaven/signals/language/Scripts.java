package dev.fairhaven.signals.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How many letters of which script a text has.
record Scripts(int count, Map<UnicodeScript, Integer> letters) {

  /// Scripts that one language alone is usually written in.
  private static final Map<UnicodeScript, String> OWN =
      Map.ofEntries(
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.BENGALI, "bn"));

  /// Of all letters, how many have to be of the script; names and URLs are often in others.
  private static final double SHARE_MIN = 0.6;

  /// Of Chinese and Japanese letters, how many kana make them Japanese.
  private static final double KANA_SHARE_MIN = 0.1;

  static Scripts of(String text) {
    var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    int count = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        count++;
        letters.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    return new Scripts(count, letters);
  }

  private int of(UnicodeScript script) {
    return letters.getOrDefault(script, 0);
  }

  /// The language, where the scripts alone tell it.
  Optional<String> language() {
    int kana = of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
    int ideographs = kana + of(UnicodeScript.HAN);
    if (ideographs >= SHARE_MIN * count) {
      return Optional.of(kana >= KANA_SHARE_MIN * ideographs ? "ja" : "zh");
    }
    return letters.entrySet().stream()
        .filter(entry -> entry.getValue() >= SHARE_MIN * count)
        .flatMap(entry -> Optional.ofNullable(OWN.get(entry.getKey())).stream())
        .findAny();
  }
}
