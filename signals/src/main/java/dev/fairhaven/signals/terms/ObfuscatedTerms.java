package dev.fairhaven.signals.terms;

import dev.fairhaven.signals.rendered.RenderedText;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds terms that were obfuscated, in the ways of [Obfuscation]. What is not obfuscated,
/// [TermMatcher] finds. Immutable and thread-safe.
///
/// An obfuscation is looked for only in words that look like one: words of plain letters, whatever
/// terms they contain, never match. Words are compared whole, so an innocent longer word does not
/// match either, but for terms that may be inside longer words; where single letters stand apart, a
/// term may be anywhere among them. Terms are in the letters of one [Alphabet]; those in scripts
/// that are written without blanks are not found in obfuscated form.
///
/// A word that is all in another script is read in that of a term only where nothing else in the
/// text is in the other script: Russian *сор* is not *cop*.
///
/// One or two equal letters in a row are compared as they are written, so that `b00t` is not `bot`;
/// three or more stand for any number that is not larger. Stars stand for as many letters, and only
/// where a single term fits.
///
/// Linear in the length of the text.
public final class ObfuscatedTerms {

  /// Words that a term may have to be found in obfuscated form.
  public static final int WORDS_MAX = 5;

  /// Letters of the shortest term that is found in obfuscated form, each run of one letter counted
  /// once.
  public static final int LETTERS_MIN = 3;

  /// Letters of the shortest term that is found with accents or stars: shorter words are too often
  /// innocent ones, in other languages.
  public static final int DOUBTFUL_LETTERS_MIN = 4;

  /// A text without letters of an alphabet may still be a word of it, if it is no longer.
  private static final int FOREIGN_LENGTH_MAX = 60;

  /// @param isLatin whether signs alone may stand for its letters
  private record Part(Alphabet alphabet, AlphabetTerms terms, boolean isLatin) {

    boolean mayBeIn(NormalizedText text) {
      if (isLatin || text.length() <= FOREIGN_LENGTH_MAX) {
        return true;
      }
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) >= 0x80 && alphabet.isNative(text.charAt(i))) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Part> parts;

  /// A term and where it was found.
  ///
  /// @param term as it was given
  /// @param start in UTF-16 units of the original text
  /// @param end exclusive
  public record Match(String term, int start, int end, Set<Obfuscation> obfuscations) {}

  private ObfuscatedTerms(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /// Terms that are too short or too long, or of no alphabet, are left out; of terms with the same
  /// letters the first counts.
  public static ObfuscatedTerms of(Collection<String> terms) {
    return of(terms, Set.of());
  }

  /// The same, where some of the terms may be inside longer words.
  public static ObfuscatedTerms of(Collection<String> terms, Set<String> inside) {
    Map<UnicodeScript, List<String>> byScript = new EnumMap<>(UnicodeScript.class);
    for (var term : terms) {
      byScript.computeIfAbsent(script(term), _ -> new ArrayList<>()).add(term);
    }
    var parts = new ArrayList<Part>();
    byScript.forEach(
        (script, some) -> {
          boolean isLatin = script == UnicodeScript.LATIN;
          alphabet(script)
              .map(alphabet -> new Part(alphabet, made(alphabet, some, inside), isLatin))
              .filter(part -> !part.terms().isEmpty())
              .ifPresent(parts::add);
        });
    return new ObfuscatedTerms(parts);
  }

  private static AlphabetTerms made(Alphabet alphabet, List<String> terms, Set<String> inside) {
    var made = new AlphabetTerms(alphabet);
    made.addAll(terms, inside);
    return made;
  }

  private static Optional<Alphabet> alphabet(UnicodeScript script) {
    return script == UnicodeScript.LATIN
        ? Optional.of(new LatinAlphabet())
        : ScriptAlphabet.of(script);
  }

  /// Of the first letter, in normal form; Latin for terms without letters.
  private static UnicodeScript script(String term) {
    return NormalizedText.of(term)
        .toString()
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .findFirst()
        .orElse(UnicodeScript.LATIN);
  }

  /// What was found, in order of start, with the places in the original text.
  public List<Match> find(String text) {
    var matches = findAsWritten(text);
    var rendered = RenderedText.of(text);
    return rendered == null ? matches : withShown(matches, rendered);
  }

  private List<Match> findAsWritten(String text) {
    if (parts.isEmpty()) {
      return List.of();
    }
    var normalized = NormalizedText.of(text);
    var matches = new ArrayList<Match>(0);
    for (var part : parts) {
      if (part.mayBeIn(normalized)) {
        part.terms().find(text, normalized, matches);
      }
    }
    if (parts.size() > 1) {
      matches.sort(Comparator.comparingInt(Match::start));
    }
    return matches;
  }

  private List<Match> withShown(List<Match> written, RenderedText rendered) {
    var all = new LinkedHashSet<>(written);
    for (var match : findAsWritten(rendered.text())) {
      int start = rendered.originalStart(match.start(), match.end());
      int end = rendered.originalEnd(match.start(), match.end());
      all.add(new Match(match.term(), start, end, match.obfuscations()));
    }
    return all.stream().sorted(Comparator.comparingInt(Match::start)).toList();
  }
}
