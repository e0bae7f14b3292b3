package dev.fairhaven.signals.urls;

import com.google.common.net.InetAddresses;
import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The host of a URL in the one form in which hosts are compared, in lists and in texts alike.
///
/// Read as browsers do (URL standard, "host parsing"): percent-encoded bytes are decoded, then
/// Unicode is mapped by UTS 46, non-transitional, so that `faß.de` is not `fass.de`. Stricter than
/// browsers, which take more signs; more lenient with joiners that may not be where they are, as
/// those are what people do not see.
///
/// @param name a domain in lower case and ASCII without a dot at its end, an IPv4 address as four
///   numbers, or an IPv6 address in its shortest form without brackets
public record Host(String name, Kind kind) {

  /// What a host is.
  public enum Kind {
    DOMAIN,
    IPV4,
    IPV6
  }

  static final int LENGTH_MAX = 253;
  static final int LABEL_LENGTH_MAX = 63;

  /// A host as it is written may have three characters for each byte.
  static final int WRITTEN_LENGTH_MAX = 3 * (LENGTH_MAX + 1);

  private static final IDNA IDN =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_CONTEXTJ);

  /// Domains in use break these rules.
  private static final Set<IDNA.Error> TOLERATED =
      Set.of(IDNA.Error.HYPHEN_3_4, IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN);

  private static final Pattern JOINERS = Pattern.compile("[\u200C\u200D]");

  /// Reads a domain in Unicode or ASCII, an IPv4 address in any form that browsers take, or an IPv6
  /// address in brackets; empty when it is none of these.
  public static Optional<Host> parse(String written) {
    if (written.length() > WRITTEN_LENGTH_MAX) {
      return Optional.empty();
    }
    if (written.startsWith("[")) {
      return ipv6(written);
    }
    return PercentEncoding.decode(written)
        .flatMap(Host::ascii)
        .map(Host::withoutLastDot)
        .filter(Host::isWellFormed)
        .flatMap(Host::ofAscii);
  }

  private static String withoutLastDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static Optional<Host> ofAscii(String name) {
    return Ipv4.isNumber(name.substring(name.lastIndexOf('.') + 1))
        ? Ipv4.parse(name).map(address -> new Host(address, Kind.IPV4))
        : Optional.of(new Host(name, Kind.DOMAIN));
  }

  private static Optional<Host> ipv6(String written) {
    if (!InetAddresses.isUriInetAddress(written)) {
      return Optional.empty();
    }
    var address = InetAddresses.toAddrString(InetAddresses.forUriString(written));
    return Optional.of(new Host(address, address.contains(":") ? Kind.IPV6 : Kind.IPV4));
  }

  private static Optional<String> ascii(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (!lower.contains("xn--") && isAscii(lower)) {
      return Optional.of(lower);
    }
    var info = new IDNA.Info();
    var ascii = IDN.nameToASCII(name, new StringBuilder(), info).toString();
    if (TOLERATED.containsAll(info.getErrors())) {
      return Optional.of(ascii);
    }
    boolean isMisjoined = info.getErrors().contains(IDNA.Error.CONTEXTJ);
    var seen = isMisjoined ? JOINERS.matcher(name).replaceAll("") : name;
    return seen.length() < name.length() ? ascii(seen) : Optional.empty();
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWellFormed(String name) {
    int label = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      label = c == '.' ? 0 : label + 1;
      boolean belongs = c == '.' ? i > 0 && name.charAt(i - 1) != '.' : isInLabel(c);
      if (!belongs || label > LABEL_LENGTH_MAX) {
        return false;
      }
    }
    return label > 0 && name.length() <= LENGTH_MAX;
  }

  private static boolean isInLabel(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  /// The suffix that a registry runs, such as `co.uk`; empty for addresses and unknown suffixes.
  public Optional<String> suffix() {
    return kind == Kind.DOMAIN
        ? PublicSuffix.of(unicode()).map(this::lastLabels)
        : Optional.empty();
  }

  /// The suffix and the label before it; empty when there is no such label or no known suffix.
  public Optional<String> registrable() {
    return suffix()
        .filter(suffix -> suffix.length() < name.length())
        .map(suffix -> from(name.length() - suffix.length() - 1));
  }

  private String from(int dot) {
    return name.substring(name.lastIndexOf('.', dot - 1) + 1);
  }

  /// As many labels of the end as `labels` has.
  private String lastLabels(String labels) {
    int dot = name.length();
    for (long left = labels.chars().filter(c -> c == '.').count(); left >= 0; left--) {
      dot = name.lastIndexOf('.', dot - 1);
    }
    return name.substring(dot + 1);
  }

  /// The name as people read it.
  public String unicode() {
    return name.contains("xn--")
        ? IDN.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString()
        : name;
  }
}
