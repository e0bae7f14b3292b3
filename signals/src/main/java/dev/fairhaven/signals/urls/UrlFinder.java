package dev.fairhaven.signals.urls;

import dev.fairhaven.signals.rendered.RenderedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds URLs and bare domains in a text, those that are written to escape filters included.
///
/// With `http://`, `https://` or `ftp://` (also as `hxxp`) anything that can be a host is one, as
/// browsers read it: percent-encoded, with symbols or emoji. Without, it must be a domain whose
/// suffix is known, or an IPv4 address with a port or path; mail addresses are left out. URLs
/// inside others come after these ([NestedUrls]). Where a text is shown otherwise than it is
/// written ([RenderedText]), what is only shown is found too. Time is linear in the text.
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

  private final MappedText mapped;
  private final String text;
  private final Set<UrlObfuscation> always;
  private final List<FoundUrl> found = new ArrayList<>(0);

  private UrlFinder(MappedText mapped, Set<UrlObfuscation> always) {
    this.mapped = mapped;
    this.text = mapped.text();
    this.always = always;
  }

  /// In order of their start, an outer URL before those inside it.
  public static List<FoundUrl> find(String text) {
    var written = findIn(RefangedText.of(text, TEXT_LENGTH_MAX), Set.of());
    var read = text.substring(0, Math.min(text.length(), TEXT_LENGTH_MAX));
    var rendered = RenderedText.of(read);
    return rendered == null ? List.copyOf(written) : withShown(written, rendered);
  }

  private static List<FoundUrl> findIn(MappedText text, Set<UrlObfuscation> always) {
    var finder = new UrlFinder(text, always);
    finder.findAll();
    return finder.found;
  }

  /// Moreover those that are only shown: of others the same host is there already.
  private static List<FoundUrl> withShown(List<FoundUrl> written, RenderedText rendered) {
    var text = RefangedText.of(rendered.text(), TEXT_LENGTH_MAX).of(rendered);
    var all = new ArrayList<>(written);
    var known = written.stream().collect(Collectors.groupingBy(FoundUrl::host));
    for (var shown : findIn(text, Set.of(UrlObfuscation.RENDERED))) {
      if (known.getOrDefault(shown.host(), List.of()).stream().noneMatch(shown::overlaps)) {
        all.add(shown);
      }
    }
    return all.stream().sorted(Comparator.comparingInt(FoundUrl::start)).limit(URLS_MAX).toList();
  }

  private void findAll() {
    int at = 0;
    while (at < text.length() && found.size() < URLS_MAX) {
      int end = nameEnd(at);
      if (end == at) {
        at = skipped(at);
      } else if (isAuthority(end)) {
        at = addWithScheme(at, end);
      } else if (end < text.length() && text.charAt(end) == '@') {
        at = Math.max(end + 1, nameEnd(end + 1));
      } else {
        at = addBare(at, end);
      }
    }
  }

  /// After all pictures in a row, as none of them begins a name.
  private int skipped(int start) {
    int pictures = picturesEnd(start);
    return pictures > start ? pictures : start + Character.charCount(text.codePointAt(start));
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
    while (authority < text.length() && isSlash(text.charAt(authority))) {
      authority++;
    }
    int host = hostStart(authority);
    var place = new Place(begin + scheme.start(), colon, authority, host, host);
    var read = host(host);
    return read == null
        ? Math.max(authority, nameEnd(host))
        : add(place.endingAt(read.end()), read.host());
  }

  /// @param end exclusive
  private record ReadHost(Host host, int end) {}

  /// The host that starts here, as browsers read it; shorter, where only that has a known suffix
  /// and the sentence goes on right after it. Null if there is none.
  private @Nullable ReadHost host(int start) {
    if (start < text.length() && text.charAt(start) == '[') {
      int end = bracketEnd(start);
      return readHost(start, end).orElse(null);
    }
    int name = nameEnd(start);
    int browser = browserEnd(start);
    var longer = readHost(start, Math.max(name, browser));
    if (browser <= name || (longer.isPresent() && isKnown(longer.get().host()))) {
      return longer.orElse(null);
    }
    var shorter = readHost(start, name);
    boolean isShorter = longer.isEmpty() || (shorter.isPresent() && isKnown(shorter.get().host()));
    return (isShorter ? shorter : longer).orElse(null);
  }

  private static boolean isKnown(Host host) {
    return host.kind() != Host.Kind.DOMAIN || host.registrable().isPresent();
  }

  private Optional<ReadHost> readHost(int start, int end) {
    return Host.parse(withoutDotsAtEnd(start, end)).map(host -> new ReadHost(host, end));
  }

  /// Where all ends that browsers take for a host.
  private int browserEnd(int start) {
    int end = start;
    int stop = Math.min(text.length(), start + Host.WRITTEN_LENGTH_MAX + 1);
    while (end < stop) {
      int c = text.codePointAt(end);
      boolean isEncoded = PercentEncoding.isAt(text, end);
      if (!isEncoded && !HostCharacters.isInName(c) && !HostCharacters.isPicture(c)) {
        return end;
      }
      end += isEncoded ? PercentEncoding.LENGTH : Character.charCount(c);
    }
    return end;
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

    Place endingAt(int newHostEnd) {
      return new Place(start, schemeEnd, authority, host, newHostEnd);
    }

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
            mapped.originalStart(place.start(), end),
            mapped.originalEnd(place.start(), end),
            place.hasScheme(),
            place.host() > place.authority(),
            obfuscations(place, end)));
    addNested(place.hostEnd(), end);
    return Math.max(end, place.hostEnd());
  }

  private Set<UrlObfuscation> obfuscations(Place place, int end) {
    var scheme = text.substring(place.start(), place.schemeEnd());
    boolean isDefanged =
        mapped.isChanged(place.start(), end)
            || scheme.indexOf('x') >= 0
            || scheme.indexOf('X') >= 0;
    boolean isEncoded = text.substring(place.host(), place.hostEnd()).indexOf('%') >= 0;
    if (!isDefanged && !isEncoded) {
      return always;
    }
    var all = EnumSet.noneOf(UrlObfuscation.class);
    all.addAll(always);
    if (isDefanged) {
      all.add(UrlObfuscation.DEFANGED);
    }
    if (isEncoded) {
      all.add(UrlObfuscation.ENCODED);
    }
    return all;
  }

  private void addNested(int from, int to) {
    for (var nested : NestedUrls.find(text, from, to)) {
      if (found.size() == URLS_MAX) {
        return;
      }
      var all = EnumSet.of(UrlObfuscation.NESTED);
      all.addAll(always);
      all.addAll(nested.obfuscations());
      found.add(
          new FoundUrl(
              nested.url(),
              nested.host(),
              mapped.originalStart(nested.start(), nested.end()),
              mapped.originalEnd(nested.start(), nested.end()),
              nested.hasScheme(),
              nested.hasUser(),
              all));
    }
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

  /// Where letters, digits and what joins them in a host end. Pictures are part of it at the end of
  /// a label, as in `i❤.ws`: elsewhere they are beside it.
  private int nameEnd(int start) {
    int end = start;
    int before = '.';
    while (end < text.length()) {
      int c = text.codePointAt(end);
      int pictures = HostCharacters.isPicture(c) ? picturesEnd(end) : end;
      if (pictures > end) {
        if (pictures == text.length() || text.charAt(pictures) != '.') {
          return end;
        }
        end = pictures;
        before = '.';
      } else if (!HostCharacters.isInName(c) || HostCharacters.isApart(before, c)) {
        return end;
      } else {
        before = c;
        end += Character.charCount(c);
      }
    }
    return end;
  }

  /// Where pictures in a row end; `start` when there are none.
  private int picturesEnd(int start) {
    int end = start;
    while (end < text.length() && HostCharacters.isPicture(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
