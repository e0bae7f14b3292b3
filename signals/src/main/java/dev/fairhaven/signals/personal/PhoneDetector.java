package dev.fairhaven.signals.personal;

import static dev.fairhaven.signals.personal.Confidence.CERTAIN;
import static dev.fairhaven.signals.personal.Confidence.LIKELY;
import static dev.fairhaven.signals.personal.Confidence.POSSIBLE;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Phone numbers: with `+` or `00` by the numbering plan of their country, without by the plans of
/// some regions, or because a word says so.
final class PhoneDetector implements Detector {

  private static final int DIGITS_MIN = 6;

  /// Of ITU-T E.164, and two more for `00`.
  private static final int DIGITS_MAX = 17;

  private static final int GROUPS_MAX = 8;

  /// As how many groups a digit on its own counts.
  private static final int LONE_DIGIT_GROUPS = 2;

  private static final int JOINTS_MAX = 2;
  private static final int ENDS_TRIED = 4;

  /// Digits in a row are a phone number by chance too often when there are fewer.
  private static final int PLAIN_DIGITS_MIN = 10;

  private static final int LIKELY_DIGITS_MIN = 8;

  private static final Pattern EXTENSION =
      Pattern.compile(" {0,2}(?:x|ext\\.?|extension|durchwahl|#) {0,2}\\d{1,6}(?![\\w])");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{4}([-./])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-./])\\d{1,2}\\2\\d{2,4})(?: \\d{1,2})?");

  private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d\\d\\W*)+");

  private static final Set<String> WORDS =
      Set.of(
          "phone",
          "tel",
          "mobile",
          "cell",
          "call",
          "fax",
          "whatsapp",
          "sms",
          "ring me",
          "text me",
          "dial",
          "contact",
          "handy",
          "mobil",
          "anruf",
          "ruf mich",
          "erreichbar",
          "télé",
          "portable",
          "appel",
          "llam",
          "móvil",
          "ligar",
          "ligue",
          "celular",
          "cellulare",
          "chiama",
          "bel me",
          "zadzwoń",
          "dzwoń",
          "komórk",
          "тел",
          "звони",
          "номер",
          "電話",
          "电话",
          "手机",
          "전화",
          "هاتف",
          "फोन");

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
  private final List<String> regions;

  /// @param regions two letters each, in the order they are likely
  PhoneDetector(List<String> regions) {
    this.regions = List.copyOf(regions);
    for (var region : regions) {
      if (!plans.getSupportedRegions().contains(region)) {
        throw new IllegalArgumentException(
            "regions: expected two letters of ISO 3166 such as GB, got " + region);
      }
    }
  }

  @Override
  public void find(PlainText text, Consumer<PersonalData> found) {
    int at = 0;
    while (at < text.length()) {
      at = canStart(text, at) ? findAt(text, at, found) : at + 1;
    }
  }

  private static boolean canStart(PlainText text, int at) {
    char c = text.at(at);
    return (c == '+' || c == '(' || PlainText.isDigit(c))
        && text.isEnd(at - 1)
        && text.near(at - 1) != '+'
        && !isTight(text.near(at - 1), text.near(at - 2));
  }

  /// Whether a sign keeps a number together with a digit on its other side.
  private static boolean isTight(char sign, char beyond) {
    return "-./:,".indexOf(sign) >= 0 && PlainText.isDigit(beyond);
  }

  /// @return where to go on
  private int findAt(PlainText text, int start, Consumer<PersonalData> found) {
    var ends = ends(text, start);
    int tried = 0;
    for (int i = ends.size() - 1; i >= 0 && tried < ENDS_TRIED; i--, tried++) {
      var number = text.substring(start, ends.get(i));
      var phone = judge(text, number, start, ends.get(i));
      if (phone.isPresent()) {
        int end = extensionEnd(text, ends.get(i));
        found.accept(phone.get().at(start, end));
        return end;
      }
    }
    return nextGroup(text, start);
  }

  /// After the digits that follow.
  private static int nextGroup(PlainText text, int start) {
    int at = start + 1;
    while (at < text.length() && PlainText.isDigit(text.at(at))) {
      at++;
    }
    return at;
  }

  /// Where groups of digits end that may belong together, exclusive.
  private static List<Integer> ends(PlainText text, int start) {
    List<Integer> ends = new ArrayList<>(0);
    int digits = 0;
    int groups = 0;
    int at = text.at(start) == '+' ? start + 1 : start;
    while (groups < GROUPS_MAX && digits <= DIGITS_MAX) {
      int group = skipJoints(text, at);
      at = nextGroup(text, group - 1);
      digits += at - group;
      groups += at - group == 1 ? LONE_DIGIT_GROUPS : 1;
      if (at == group || digits > DIGITS_MAX) {
        return ends;
      }
      if (digits >= DIGITS_MIN && isEnd(text, at) && isBalanced(text, start, at)) {
        ends.add(at);
      }
    }
    return ends;
  }

  private static boolean isBalanced(PlainText text, int start, int end) {
    int open = 0;
    for (int i = start; i < end; i++) {
      open += text.at(i) == '(' ? 1 : text.at(i) == ')' ? -1 : 0;
    }
    return open == 0;
  }

  private static int skipJoints(PlainText text, int start) {
    int at = start;
    while (at < start + JOINTS_MAX && " -./()".indexOf(text.near(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isEnd(PlainText text, int end) {
    return !isTight(text.near(end), text.near(end + 1)) && text.isEnd(extensionEnd(text, end));
  }

  private static int extensionEnd(PlainText text, int end) {
    var extension = text.matcher(EXTENSION);
    extension.region(end, Math.min(text.length(), end + 20));
    return extension.lookingAt() ? extension.end() : end;
  }

  private Optional<PersonalData> judge(PlainText text, String number, int start, int end) {
    if (number.startsWith("+") || number.startsWith("00")) {
      return international(text, number, start, end);
    }
    return DATE.matcher(number).matches() || YEARS.matcher(number).matches() || isDecimal(number)
        ? Optional.empty()
        : national(text, number, start, end);
  }

  private static boolean isDecimal(String number) {
    int dot = number.indexOf('.');
    return dot >= 0 && number.chars().filter(c -> !PlainText.isDigit((char) c)).count() == 1;
  }

  private Optional<PersonalData> international(PlainText text, String number, int start, int end) {
    boolean hasPlus = number.startsWith("+");
    var parsed = parsed(hasPlus ? number : "+" + number.substring(2), null);
    if (parsed.isPresent() && plans.isValidNumber(parsed.get())) {
      var region = plans.getRegionCodeForNumber(parsed.get());
      boolean isSure = hasPlus || text.isNamed(start, end, WORDS);
      return Optional.of(phone(start, end, isSure ? CERTAIN : LIKELY, country(region)));
    }
    if (hasPlus) {
      return parsed.isPresent() && plans.isPossibleNumber(parsed.get())
          ? Optional.of(phone(start, end, POSSIBLE, null))
          : Optional.empty();
    }
    return national(text, number, start, end);
  }

  private static @Nullable String country(@Nullable String region) {
    return region != null && region.length() == 2 && !region.equals("ZZ") ? region : null;
  }

  private Optional<PersonalData> national(PlainText text, String number, int start, int end) {
    boolean isPlain = number.chars().allMatch(c -> PlainText.isDigit((char) c));
    boolean isNamed = text.isNamed(start, end, WORDS);
    var valid = regions.stream().filter(region -> isValid(number, region)).limit(2).toList();
    if (valid.isEmpty()) {
      return isNamed && text.isApart(start, extensionEnd(text, end))
          ? Optional.of(phone(start, end, isPlain ? POSSIBLE : LIKELY, null))
          : Optional.empty();
    }
    if (isNamed) {
      return Optional.of(phone(start, end, isPlain ? LIKELY : CERTAIN, country(valid)));
    }
    var alone = isPlain ? plain(number) : Optional.of(isShort(number) ? POSSIBLE : LIKELY);
    boolean isWhole = text.isApart(start, extensionEnd(text, end)) && !goesOn(text, end);
    return alone
        .flatMap(sure -> isWhole ? Optional.of(sure) : sure.lowered())
        .map(sure -> phone(start, end, sure, country(valid)));
  }

  private static Optional<Confidence> plain(String digits) {
    boolean isLong = digits.startsWith("0") || digits.length() >= PLAIN_DIGITS_MIN;
    return isLong ? Optional.of(POSSIBLE) : Optional.empty();
  }

  /// House numbers, scores and prices are grouped as well.
  private static boolean isShort(String number) {
    return number.chars().filter(c -> PlainText.isDigit((char) c)).count() < LIKELY_DIGITS_MIN;
  }

  private static boolean goesOn(PlainText text, int end) {
    return text.near(end) == ' ' && PlainText.isDigit(text.near(end + 1));
  }

  private static @Nullable String country(List<String> valid) {
    return valid.size() == 1 ? valid.getFirst() : null;
  }

  private boolean isValid(String number, String region) {
    return parsed(number, region)
        .filter(phone -> plans.isValidNumberForRegion(phone, region))
        .isPresent();
  }

  private Optional<PhoneNumber> parsed(String number, @Nullable String region) {
    try {
      return Optional.of(plans.parse(number, region));
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  private static PersonalData phone(
      int start, int end, Confidence confidence, @Nullable String country) {
    return new PersonalData(
        PersonalKind.PHONE, PersonalKind.PHONE.wireName(), start, end, confidence, country);
  }
}
