package dev.fairhaven.signals.urls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds URLs in the path, query or fragment of another one, as redirectors, caches and translators
/// are given them: with a scheme anywhere, without one as the value of a parameter that says so,
/// percent-encoded several times, in Base64. Not thread-safe.
///
/// What is searched is part of a URL, and so has a bounded length.
final class NestedUrls {

  /// How often a part of a URL is decoded.
  static final int DECODINGS_MAX = 3;

  /// How many places of one URL are looked at.
  private static final int TRIED_MAX = 200;

  private static final Pattern WITH_SCHEME =
      Pattern.compile("(?i)(?:h(?:tt|xx)p|f[tx]p)s?:[/\\\\]{1,8}");

  private static final int SCHEME_LENGTH_MAX = 5;
  private static final int NAME_LENGTH_MAX = 16;

  /// Parameters whose values are hosts, also without a scheme; in lower case, without signs.
  private static final Set<String> NAMES =
      Set.of(
          "u",
          "url",
          "uri",
          "urls",
          "q",
          "to",
          "r",
          "ru",
          "rurl",
          "redir",
          "redirect",
          "redirecturl",
          "redirecturi",
          "redirectto",
          "dest",
          "destination",
          "next",
          "target",
          "link",
          "href",
          "goto",
          "go",
          "out",
          "exit",
          "jump",
          "away",
          "continue",
          "return",
          "returnto",
          "returnurl",
          "returnuri",
          "ref",
          "site",
          "website",
          "domain",
          "host",
          "page",
          "view",
          "forward",
          "callback",
          "image",
          "img",
          "src");

  /// Caches of pages have hosts without a scheme in the path.
  private static final List<String> CACHES = List.of("/amp/s/", "/amp/");

  private static final String BASE64_START = "aHR0c";
  private static final Pattern BASE64 = Pattern.compile("aHR0c[0-9A-Za-z+/_-]{8,2000}");

  private final Set<String> known = new HashSet<>();
  private final List<FoundUrl> found = new ArrayList<>(0);
  private int tried;

  private NestedUrls() {}

  /// With the places in `text`, a part of which is searched.
  static List<FoundUrl> find(String text, int from, int to) {
    if (to - from < 4 || !mayHold(text, from, to)) {
      return List.of();
    }
    var urls = new NestedUrls();
    var part = DecodedText.part(text, from, to);
    for (int i = 0; i <= DECODINGS_MAX && part != null; i++) {
      urls.findIn(part);
      part = part.decoded();
    }
    return urls.found;
  }

  /// Most paths hold none of what any URL inside has.
  private static boolean mayHold(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean mayBegin =
          switch (text.charAt(i)) {
            case '%' -> true;
            case ':' -> i + 1 < to && (text.charAt(i + 1) == '/' || text.charAt(i + 1) == '\\');
            case '=' -> isBeforeHost(text, i);
            case '/', 'a' -> begins(text, i);
            default -> false;
          };
      if (mayBegin) {
        return true;
      }
    }
    return false;
  }

  /// Whether the value of a parameter begins with slashes, or its name says that it is a host.
  private static boolean isBeforeHost(String text, int equals) {
    return text.startsWith("//", equals + 1) || NAMES.contains(name(text, equals));
  }

  private static boolean begins(String text, int at) {
    return text.startsWith("/amp/", at) || text.startsWith(BASE64_START, at);
  }

  private void findIn(DecodedText part) {
    var text = part.text();
    for (int i = 0; i < text.length() && tried < TRIED_MAX; i++) {
      switch (text.charAt(i)) {
        case ':' -> findScheme(part, i);
        case '=' -> findValue(part, i);
        case '/' -> findCached(part, i);
        case 'a' -> findBase64(part, i);
        default -> {}
      }
    }
  }

  private void findScheme(DecodedText part, int colon) {
    var scheme = WITH_SCHEME.matcher(part.text());
    for (int at = Math.max(0, colon - SCHEME_LENGTH_MAX); at < colon; at++) {
      if (scheme.region(at, part.text().length()).lookingAt()
          && scheme.group().indexOf(':') == colon - at) {
        tried++;
        addWithScheme(part, scheme);
        return;
      }
    }
  }

  private void findValue(DecodedText part, int equals) {
    var text = part.text();
    if (isBeforeHost(text, equals)) {
      tried++;
      addBare(part, equals + (text.startsWith("//", equals + 1) ? 3 : 1));
    }
  }

  /// The name of a parameter that ends here, in lower case and without signs.
  private static String name(String text, int end) {
    int start = end;
    while (start > Math.max(0, end - NAME_LENGTH_MAX) && isInName(text.charAt(start - 1))) {
      start--;
    }
    var name = text.substring(start, end).toLowerCase(Locale.ROOT);
    return name.replace("_", "").replace("-", "");
  }

  private static boolean isInName(char c) {
    return HostCharacters.isAsciiAlphanumeric(c) || c == '_' || c == '-';
  }

  private void findCached(DecodedText part, int slash) {
    for (var cache : CACHES) {
      if (part.text().startsWith(cache, slash)) {
        tried++;
        addBare(part, slash + cache.length());
        return;
      }
    }
  }

  private void findBase64(DecodedText part, int start) {
    var text = part.text();
    boolean isStart = start == 0 || !HostCharacters.isAsciiAlphanumeric(text.charAt(start - 1));
    if (isStart && text.startsWith(BASE64_START, start)) {
      tried++;
      var base64 = BASE64.matcher(text).region(start, text.length());
      if (base64.lookingAt()) {
        addBase64(part, base64);
      }
    }
  }

  private void addWithScheme(DecodedText part, Matcher scheme) {
    var text = part.text();
    int authority = scheme.end();
    int stop = authority;
    while (stop < text.length() && "/\\?#&".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    int host = text.lastIndexOf('@', stop - 1) + 1;
    int start = Math.max(host, authority);
    var plain = scheme.group().replaceAll("(?i)xx", "tt").replaceAll(":.*", "://");
    host(text, start, stop)
        .ifPresent(
            read -> {
              int end = Math.max(authority + read.written(), tailEnd(text, start));
              var url = plain + text.substring(authority, end);
              add(part, scheme.start(), end, url, read, true, start > authority);
            });
  }

  /// @param written how many characters it has
  /// @param isEncoded whether some of it is percent-encoded
  private record Read(Host host, int written, boolean isEncoded) {}

  /// The host between `start` and `stop`, without a port and what belongs to no host.
  private static Optional<Read> host(String text, int start, int stop) {
    if (start < stop && text.charAt(start) == '[') {
      int close = text.indexOf(']', start);
      return close < 0 || close >= stop ? Optional.empty() : read(text, start, close + 1);
    }
    int end = start;
    while (end < stop) {
      int c = text.codePointAt(end);
      boolean isEncoded = PercentEncoding.isAt(text, end);
      if (!isEncoded && !HostCharacters.isInName(c) && !HostCharacters.isPicture(c)) {
        break;
      }
      end += isEncoded ? PercentEncoding.LENGTH : Character.charCount(c);
    }
    return read(text, start, Math.min(end, stop));
  }

  private static Optional<Read> read(String text, int start, int end) {
    var written = text.substring(start, end);
    return Host.parse(written).map(host -> new Read(host, end - start, written.indexOf('%') >= 0));
  }

  /// A parameter of the outer URL begins with the first `&` where the inner one has no parameters.
  private static int tailEnd(String text, int start) {
    boolean hasQuery = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '"' || c == '<' || c == '>' || (c == '&' && !hasQuery)) {
        return i;
      }
      hasQuery |= c == '?';
    }
    return text.length();
  }

  private void addBare(DecodedText part, int start) {
    var text = part.text();
    int stop = start;
    while (stop < text.length() && "/\\?#&;".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    boolean isMail = text.indexOf('@', start) >= 0 && text.indexOf('@', start) < stop;
    var read = isMail ? Optional.<Read>empty() : host(text, start, stop);
    read.filter(each -> each.host().registrable().isPresent())
        .ifPresent(
            each -> {
              int end = Math.max(start + each.written(), tailEnd(text, start));
              add(part, start, end, text.substring(start, end), each, false, false);
            });
  }

  private void addBase64(DecodedText part, Matcher base64) {
    var written = base64.group().replace('-', '+').replace('_', '/');
    // What is left over of four characters may be cut off.
    var whole = written.substring(0, written.length() - written.length() % 4);
    var text = new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
    var scheme = WITH_SCHEME.matcher(text);
    if (scheme.lookingAt()) {
      int stop = scheme.end();
      while (stop < text.length() && "/\\?#&@".indexOf(text.charAt(stop)) < 0) {
        stop++;
      }
      host(text, scheme.end(), stop)
          .ifPresent(
              read -> {
                var decoded = new DecodedText(part.text(), part.starts(), part.ends(), true);
                add(decoded, base64.start(), base64.end(), text.strip(), read, true, false);
              });
    }
  }

  private void add(
      DecodedText part,
      int start,
      int end,
      String url,
      Read read,
      boolean hasScheme,
      boolean hasUser) {
    var host = read.host();
    boolean isEncoded = read.isEncoded();
    int first = part.starts()[start];
    int last = part.ends()[end - 1];
    var how = EnumSet.noneOf(UrlObfuscation.class);
    if (part.isDecoded() || isEncoded) {
      how.add(UrlObfuscation.ENCODED);
    }
    if (known.add(first + " " + host.name()) && known.add(host.name() + " " + last)) {
      found.add(new FoundUrl(url, host, first, last, hasScheme, hasUser, how));
    }
  }
}
