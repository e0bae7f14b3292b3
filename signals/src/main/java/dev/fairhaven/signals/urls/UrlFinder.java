package dev.fairhaven.signals.urls;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds URLs and bare domains in a text, those that are written to escape filters included.
///
/// With `http://`, `https://` or `ftp://` (also as `hxxp`) anything that can be a host is one.
/// Without, it must be a domain whose suffix is known, or an IPv4 address with a port or path; mail
/// addresses are left out. One pass over the text; each character is looked at a bounded number of
/// times.
public final class UrlFinder {

  /// How much of a text is read, how many URLs are found, and how much of each is kept.
  public static final int TEXT_LENGTH_MAX = 100_000;

  public static final int URLS_MAX = 100;
  public static final int URL_LENGTH_MAX = 2_048;

  private static final Pattern SCHEME =
      Pattern.compile("(?:h(?:tt|xx)p|f[tx]p)s?$", Pattern.CASE_INSENSITIVE);
  private static final int SCHEME_LENGTH_MAX = 5;
  private static final String AFTER_SENTENCE = ".,;:!?'*_~|";
  private static final String CLOSING = ")]}";
  private static final String OPENING = "([{";

  private final RefangedText refanged;
  private final String text;
  private final List<FoundUrl> found = new ArrayList<>(0);

  private UrlFinder(String original) {
    refanged = RefangedText.of(original, TEXT_LENGTH_MAX);
    text = refanged.toString();
  }

  /// In order, none within another.
  public static List<FoundUrl> find(String text) {
    var finder = new UrlFinder(text);
    finder.findAll();
    return List.copyOf(finder.found);
  }

  private void findAll() {
    int at = 0;
    while (at < text.length() && found.size() < URLS_MAX) {
      int end = nameEnd(at);
      if (end == at) {
        at += Character.charCount(text.codePointAt(at));
      } else if (isAuthority(end)) {
        at = addWithScheme(at, end);
      } else if (end < text.length() && text.charAt(end) == '@') {
        at = Math.max(end + 1, nameEnd(end + 1));
      } else {
        at = addBare(at, end);
      }
    }
  }

  /// Whether `://` is here; browsers take backslashes for slashes.
  private boolean isAuthority(int at) {
    return at + 2 < text.length()
        && text.charAt(at) == ':'
        && isSlash(text.charAt(at + 1))
        && isSlash(text.charAt(at + 2));
  }

  /// @return where to go on
  private int addWithScheme(int start, int colon) {
    int authority = colon + 3;
    int begin = Math.max(start, colon - SCHEME_LENGTH_MAX);
    var scheme = SCHEME.matcher(text.substring(begin, colon));
    if (!scheme.find()) {
      return authority;
    }
    int host = hostStart(authority);
    int end = host < text.length() && text.charAt(host) == '[' ? bracketEnd(host) : nameEnd(host);
    var parsed = Host.parse(withoutDotsAtEnd(host, end));
    if (parsed.isEmpty()) {
      return Math.max(authority, end);
    }
    return add(new Place(begin + scheme.start(), colon, authority, host, end), parsed.get());
  }

  /// After the last `@` before the path, if there is one.
  private int hostStart(int authority) {
    int start = authority;
    int stop = Math.min(text.length(), authority + URL_LENGTH_MAX);
    for (int i = authority; i < stop && !endsAuthority(text.charAt(i)); i++) {
      start = text.charAt(i) == '@' ? i + 1 : start;
    }
    return start;
  }

  private static boolean endsAuthority(char c) {
    return isSlash(c) || c == '?' || c == '#' || endsUrl(c);
  }

  private int bracketEnd(int open) {
    int close = text.indexOf(']', open, Math.min(text.length(), open + Host.LENGTH_MAX));
    return close < 0 ? open + 1 : close + 1;
  }

  private String withoutDotsAtEnd(int start, int end) {
    int last = end;
    while (last > start && text.charAt(last - 1) == '.') {
      last--;
    }
    return text.substring(start, last);
  }

  private int addBare(int start, int end) {
    int from = start;
    while (from < end && isJoint(text.charAt(from))) {
      from++;
    }
    int to = end;
    while (to > from && isJoint(text.charAt(to - 1))) {
      to--;
    }
    var host = bareHost(from, to);
    return host.isEmpty() ? end : add(new Place(from, from, from, from, to), host.get());
  }

  private static boolean isJoint(char c) {
    return c == '.' || c == '-' || c == '_';
  }

  private Optional<Host> bareHost(int start, int end) {
    if (end - start > Host.LENGTH_MAX) {
      return Optional.empty();
    }
    var name = text.substring(start, end);
    int dot = name.lastIndexOf('.');
    if (dot <= 0 || isSentence(name.substring(dot + 1))) {
      return Optional.empty();
    }
    boolean goesOn = end < text.length() && (text.charAt(end) == '/' || portEnd(end) > end);
    return Host.parse(name)
        .filter(host -> host.kind() == Host.Kind.IPV4 ? goesOn : host.registrable().isPresent());
  }

  /// Whether what follows a dot begins like a sentence: a blank was forgotten.
  private static boolean isSentence(String afterDot) {
    return afterDot.length() > 1
        && Character.isUpperCase(afterDot.charAt(0))
        && Character.isLowerCase(afterDot.charAt(1));
  }

  /// Where the parts of a URL are in the refanged text.
  private record Place(int start, int schemeEnd, int authority, int host, int hostEnd) {
    boolean hasScheme() {
      return schemeEnd > start;
    }
  }

  private int add(Place place, Host host) {
    int end = tailEnd(place.start(), portEnd(place.hostEnd()));
    var scheme =
        text.substring(place.start(), place.schemeEnd()).replaceAll("[xX]{2}", "tt") + "://";
    found.add(
        new FoundUrl(
            (place.hasScheme() ? scheme : "") + text.substring(place.authority(), end),
            host,
            refanged.originalStart(place.start()),
            refanged.originalEnd(end - 1),
            place.hasScheme(),
            place.host() > place.authority()));
    return Math.max(end, place.hostEnd());
  }

  private int portEnd(int hostEnd) {
    int end = hostEnd + 1;
    while (end < text.length() && end <= hostEnd + 5 && isDigit(text.charAt(end))) {
      end++;
    }
    return hostEnd < text.length() && text.charAt(hostEnd) == ':' && end > hostEnd + 1
        ? end
        : hostEnd;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Where path, query and fragment end, without what belongs to the sentence around.
  private int tailEnd(int start, int tail) {
    int end = tail;
    if (tail < text.length() && endsAuthority(text.charAt(tail))) {
      int stop = Math.min(text.length(), start + URL_LENGTH_MAX);
      var open = new int[OPENING.length()];
      while (end < stop && !endsUrl(text.charAt(end)) && !closesMore(text.charAt(end), open)) {
        end++;
      }
    }
    while (AFTER_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /// Whether `c` closes a bracket that the URL did not open.
  ///
  /// @param open how many of each kind are open, kept up to date
  private static boolean closesMore(char c, int[] open) {
    int opening = OPENING.indexOf(c);
    int closing = CLOSING.indexOf(c);
    if (opening >= 0) {
      open[opening]++;
    }
    return closing >= 0 && --open[closing] < 0;
  }

  private static boolean endsUrl(char c) {
    return c <= ' '
        || "<>\"`\u3001\u00AB\u00BB\u201C\u201D".indexOf(c) >= 0
        || Character.isSpaceChar(c);
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  /// Where letters, digits and what joins them in a host end. Scripts that are written without
  /// blanks are apart from ASCII: a sentence may go on right after a domain.
  private int nameEnd(int start) {
    int end = start;
    int before = '.';
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (!isInName(c) || isApart(before, c)) {
        return end;
      }
      before = c;
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isInName(int c) {
    return c < 0x80
        ? Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_'
        : Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApart(int before, int c) {
    return (isAsciiAlphanumeric(before) && needsNoBlank(c))
        || (needsNoBlank(before) && isAsciiAlphanumeric(c));
  }

  private static boolean isAsciiAlphanumeric(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean needsNoBlank(int c) {
    return c >= 0x0E00
        && switch (UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }
}
