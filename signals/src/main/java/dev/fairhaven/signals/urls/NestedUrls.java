package dev.fairhaven.signals.urls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
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

  /// What precedes a host without a scheme.
  private static final Pattern BEFORE_HOST =
      Pattern.compile(
          "(?i)(?:(?<![a-z0-9])(?:u|url|uri|urls|q|to|r|ru|rurl|redir|redirect|redirect[_-]?ur[il]"
              + "|redirect[_-]?to|dest|destination|next|target|link|href|goto|go|out|exit|jump|away"
              + "|continue|return|return[_-]?(?:to|ur[il])|ref|site|website|domain|host|page|view"
              + "|forward|callback|image|img|src)=(?://)?|=//|/amp/(?:s/)?)");

  private static final Pattern BASE64 =
      Pattern.compile("(?<![0-9A-Za-z])aHR0c[0-9A-Za-z+/_-]{8,2000}");

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
      char c = text.charAt(i);
      if (c == ':'
          || c == '='
          || c == '%'
          || text.startsWith("/amp/", i)
          || text.startsWith("aHR0c", i)) {
        return true;
      }
    }
    return false;
  }

  private void findIn(DecodedText part) {
    var scheme = WITH_SCHEME.matcher(part.text());
    while (tried < TRIED_MAX && scheme.find()) {
      tried++;
      addWithScheme(part, scheme);
    }
    var before = BEFORE_HOST.matcher(part.text());
    while (tried < TRIED_MAX && before.find()) {
      tried++;
      addBare(part, before.end());
    }
    var base64 = BASE64.matcher(part.text());
    while (tried < TRIED_MAX && base64.find()) {
      tried++;
      addBase64(part, base64);
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
