package dev.fairhaven.signals.personal;

import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// IP and MAC addresses. Addresses that name nobody are left out ([SpecialAddresses]), but for
/// those of private networks, which are possible.
final class NetworkDetector implements Detector {

  private static final int ADDRESS_LENGTH_MAX = 45;
  private static final int GROUPS = 8;
  private static final int GROUPS_LIKELY = 4;

  /// Up to here all four numbers may as well be those of a version.
  private static final int VERSION_NUMBER_MAX = 30;

  private static final Pattern MAC =
      Pattern.compile(
          "[0-9a-fA-F]{2}([:-])[0-9a-fA-F]{2}(?:\\1[0-9a-fA-F]{2}){4}|[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}");

  private static final Set<String> WORDS = Set.of("ip", "addr", "host", "server", "адрес");
  private static final Set<String> VERSION_WORDS = Set.of("version", "firmware", "build", "v.");

  @Override
  public void find(PlainText text, Consumer<PersonalData> found) {
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end - at >= 2 && end - at <= ADDRESS_LENGTH_MAX && isWhole(text, at, end)) {
        judge(text, at, trimmed(text, at, end), found);
      }
      at = Math.max(end, at + 1);
    }
  }

  private static int end(PlainText text, int start) {
    int end = start;
    while (end < text.length() && isInAddress(text.at(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInAddress(char c) {
    return (c < 0x80 && Character.digit(c, 16) >= 0) || c == ':' || c == '.' || c == '-';
  }

  private static boolean isWhole(PlainText text, int start, int end) {
    return text.isEnd(end) && (start == 0 || text.isEnd(start - 1));
  }

  /// Without what ends a sentence.
  private static int trimmed(PlainText text, int start, int end) {
    int last = end;
    while (last > start && (text.at(last - 1) == '.' || text.at(last - 1) == '-')) {
      last--;
    }
    boolean endsInColon = last > start + 1 && text.at(last - 1) == ':' && text.at(last - 2) != ':';
    return endsInColon ? last - 1 : last;
  }

  private static void judge(PlainText text, int start, int end, Consumer<PersonalData> found) {
    var word = text.substring(start, end);
    if (MAC.matcher(word).matches()) {
      mac(word, start, end, found);
    } else if (word.indexOf(':') >= 0 && word.indexOf(':') != word.lastIndexOf(':')) {
      ipv6(text, word, start, end, found);
    } else if (word.indexOf('.') > 0) {
      int colon = word.indexOf(':');
      ipv4(text, colon < 0 ? word : word.substring(0, colon), start, found);
    }
  }

  private static void mac(String word, int start, int end, Consumer<PersonalData> found) {
    var digits = word.replaceAll("[:.-]", "").toLowerCase(Locale.ROOT);
    if (!CheckDigits.isMonotonous(digits)) {
      var kind = PersonalKind.MAC_ADDRESS;
      boolean isPlain = digits.chars().allMatch(c -> PlainText.isDigit((char) c));
      var confidence = isPlain && word.indexOf(':') < 0 ? Confidence.POSSIBLE : Confidence.CERTAIN;
      found.accept(new PersonalData(kind, kind.wireName(), start, end, confidence, null));
    }
  }

  private static void ipv6(
      PlainText text, String word, int start, int end, Consumer<PersonalData> found) {
    if (!InetAddresses.isInetAddress(word)) {
      return;
    }
    var address = InetAddresses.forString(word);
    if (address instanceof Inet6Address && SpecialAddresses.isPrivate(address)) {
      found.accept(address("ipv6", start, end, Confidence.POSSIBLE));
    }
    if (SpecialAddresses.holds(address)) {
      return;
    }
    long groups = word.chars().filter(c -> c == ':').count() + 1;
    boolean isCode = word.chars().noneMatch(c -> PlainText.isDigit((char) c));
    var confidence =
        groups >= GROUPS || text.isNamed(start, end, WORDS)
            ? Confidence.CERTAIN
            : groups >= GROUPS_LIKELY ? Confidence.LIKELY : Confidence.POSSIBLE;
    if (!isCode || confidence == Confidence.CERTAIN) {
      found.accept(address("ipv6", start, end, confidence));
    }
  }

  private static PersonalData address(String form, int start, int end, Confidence confidence) {
    return new PersonalData(PersonalKind.IP_ADDRESS, form, start, end, confidence, null);
  }

  private static void ipv4(PlainText text, String word, int start, Consumer<PersonalData> found) {
    int end = start + word.length();
    if (!InetAddresses.isInetAddress(word)) {
      return;
    }
    var address = InetAddresses.forString(word);
    boolean isVersion =
        isOfProduct(text, start)
            || (isSmall(address.getAddress()) && text.isNamed(start, end, VERSION_WORDS));
    if (SpecialAddresses.isPrivate(address) && !isVersion) {
      found.accept(address("ipv4", start, end, Confidence.POSSIBLE));
    } else if (!SpecialAddresses.holds(address) && !isVersion) {
      boolean isSure = !isSmall(address.getAddress()) || text.isNamed(start, end, WORDS);
      found.accept(address("ipv4", start, end, isSure ? Confidence.CERTAIN : Confidence.POSSIBLE));
    }
  }

  /// Whether a name and a slash are before it, as in `Chrome/120.0.6.109`.
  private static boolean isOfProduct(PlainText text, int start) {
    return text.near(start - 1) == '/' && Character.isLetter(text.near(start - 2));
  }

  private static boolean isSmall(byte[] address) {
    for (byte part : address) {
      if ((part & 0xff) > VERSION_NUMBER_MAX) {
        return false;
      }
    }
    return true;
  }
}
