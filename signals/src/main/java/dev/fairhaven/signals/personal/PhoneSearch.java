package dev.fairhaven.signals.personal;

import static dev.fairhaven.signals.personal.Confidence.CERTAIN;
import static dev.fairhaven.signals.personal.Confidence.LIKELY;
import static dev.fairhaven.signals.personal.Confidence.POSSIBLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The search for phone numbers in one text. Not thread-safe.
final class PhoneSearch {

  private static final int DIGITS_MIN = 6;

  /// Of ITU-T E.164, and two more for `00`.
  private static final int DIGITS_MAX = 17;

  private static final int GROUPS_MAX = 8;

  /// As how many groups a digit on its own counts.
  private static final int LONE_DIGIT_GROUPS = 2;

  private static final int JOINTS_MAX = 2;
  private static final int ENDS_TRIED = 4;

  /// Of how many candidates in a text the plans of the regions are asked; what comes after has the
  /// form only.
  private static final int ASKED_MAX = 2_000;

  /// Digits in a row are a phone number by chance too often when there are fewer.
  private static final int PLAIN_DIGITS_MIN = 10;

  private static final int LIKELY_DIGITS_MIN = 8;
  private static final int EXTENSION_LENGTH_MAX = 20;

  private static final Pattern EXTENSION =
      Pattern.compile(" {0,2}(?:x|ext\\.?|extension|durchwahl|#) {0,2}\\d{1,6}(?![\\w])");

  private static final int LABEL_LENGTH_MAX = 12;

  private static final Pattern LABEL =
      Pattern.compile("-(?i:phone|tel|mobile|cell|fax|office|work|home)(?![\\w])");

  private static final Set<String> WORDS =
      Set.of(
          "phone",
          "tel",
          "telef",
          "teleph",
          "telf",
          "mobile",
          "cell",
          "call",
          "fax",
          "faxn",
          "whatsapp",
          "sms",
          "ring me",
          "text me",
          "my number",
          "number is",
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
          "телеф",
          "звони",
          "номер",
          "電話",
          "电话",
          "手机",
          "전화",
          "هاتف",
          "फोन");

  private final PhonePlans plans;
  private final PlainText text;
  private final Consumer<PersonalData> found;
  private int asked;

  PhoneSearch(PhonePlans plans, PlainText text, Consumer<PersonalData> found) {
    this.plans = plans;
    this.text = text;
    this.found = found;
  }

  void run() {
    int at = 0;
    while (at < text.length()) {
      at = canStart(at) ? findAt(at) : at + 1;
    }
  }

  private boolean canStart(int at) {
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
  private int findAt(int start) {
    var ends = ends(start);
    int tried = 0;
    for (int i = ends.size() - 1; i >= 0 && tried < ENDS_TRIED; i--, tried++) {
      var number = text.substring(start, ends.get(i));
      asked++;
      var phone = judge(number, start, ends.get(i));
      if (phone.isPresent()) {
        int end = extensionEnd(ends.get(i));
        if (number.startsWith("+") || !OtherNumbers.isNamedOtherwise(text, start, end)) {
          found.accept(phone.get().at(start, end));
        }
        return end;
      }
    }
    return otherEnd(start, ends);
  }

  /// After a number that is none of a phone or belongs to what is before it, or else after its
  /// first group.
  private int otherEnd(int start, List<Integer> ends) {
    if (!ends.isEmpty() && !text.startsApart(start)) {
      return ends.getLast();
    }
    for (int end : ends) {
      if (OtherNumbers.hasOtherShape(text.substring(start, end))) {
        return end;
      }
    }
    return nextGroup(start);
  }

  /// After the digits that follow.
  private int nextGroup(int start) {
    int at = start + 1;
    while (at < text.length() && PlainText.isDigit(text.at(at))) {
      at++;
    }
    return at;
  }

  /// Where groups of digits end that may belong together, exclusive.
  private List<Integer> ends(int start) {
    List<Integer> ends = new ArrayList<>(0);
    int digits = 0;
    int groups = 0;
    int at = text.at(start) == '+' ? start + 1 : start;
    while (groups < GROUPS_MAX && digits <= DIGITS_MAX) {
      int group = skipJoints(at);
      at = nextGroup(group - 1);
      digits += at - group;
      groups += at - group == 1 ? LONE_DIGIT_GROUPS : 1;
      if (at == group || digits > DIGITS_MAX) {
        return ends;
      }
      if (digits >= DIGITS_MIN && isEnd(at) && isBalanced(start, at)) {
        ends.add(at);
      }
    }
    return ends;
  }

  private boolean isBalanced(int start, int end) {
    int open = 0;
    for (int i = start; i < end; i++) {
      open += text.at(i) == '(' ? 1 : text.at(i) == ')' ? -1 : 0;
    }
    return open == 0;
  }

  private int skipJoints(int start) {
    int at = start;
    while (at < start + JOINTS_MAX && " -./()".indexOf(text.near(at)) >= 0) {
      at++;
    }
    return at;
  }

  private boolean isEnd(int end) {
    return !isTight(text.near(end), text.near(end + 1)) && text.isEnd(extensionEnd(end));
  }

  private int extensionEnd(int end) {
    var extension = text.matcher(EXTENSION);
    extension.region(end, Math.min(text.length(), end + EXTENSION_LENGTH_MAX));
    return extension.lookingAt() ? extension.end() : end;
  }

  private Optional<PersonalData> judge(String number, int start, int end) {
    if (number.startsWith("+")) {
      return plans.international(number).map(known -> abroad(known, CERTAIN, start, end));
    }
    if (number.startsWith("00")) {
      var known =
          plans.international("+" + number.substring(2)).filter(PhonePlans.International::isValid);
      if (known.isPresent()) {
        return known.map(each -> abroad(each, isNamed(start, end) ? CERTAIN : LIKELY, start, end));
      }
    }
    return OtherNumbers.hasOtherShape(number) ? Optional.empty() : national(number, start, end);
  }

  private static PersonalData abroad(
      PhonePlans.International known, Confidence ifValid, int start, int end) {
    return phone(start, end, known.isValid() ? ifValid : POSSIBLE, known.country());
  }

  private Optional<PersonalData> national(String number, int start, int end) {
    var given = isTired() ? List.<String>of() : plans.regionsOf(number);
    return isNamed(start, end)
        ? named(number, start, end, given)
        : given.isEmpty() && !isTired() ? Optional.empty() : alone(number, start, end, given);
  }

  private boolean isNamed(int start, int end) {
    return text.isNamed(start, end, WORDS);
  }

  private boolean isTired() {
    return asked > ASKED_MAX;
  }

  private Optional<PersonalData> named(String number, int start, int end, List<String> given) {
    boolean isPlain = number.chars().allMatch(c -> PlainText.isDigit((char) c));
    if (!given.isEmpty()) {
      return Optional.of(phone(start, end, isPlain ? LIKELY : CERTAIN, country(given)));
    }
    return text.isApart(start, extensionEnd(end))
        ? Optional.of(phone(start, end, isPlain ? POSSIBLE : LIKELY, null))
        : Optional.empty();
  }

  private Optional<PersonalData> alone(String number, int start, int end, List<String> given) {
    boolean isPlain = number.chars().allMatch(c -> PlainText.isDigit((char) c));
    if (isLabelled(start, end)) {
      return Optional.of(phone(start, end, POSSIBLE, country(given)));
    }
    if (!text.isApart(start, extensionEnd(end)) || (isPlain && !mayBePlain(number, start, end))) {
      return Optional.empty();
    }
    var sure = isPlain || isShort(number) || isTired() ? POSSIBLE : LIKELY;
    return (goesOn(end) || comesFrom(number, start) ? sure.lowered() : Optional.of(sure))
        .map(seen -> phone(start, end, seen, country(given)));
  }

  /// Whether a hyphen joins it to what a telephone is called, as in the address books that write
  /// `212-736-5000-Office`.
  private boolean isLabelled(int start, int end) {
    var label = text.matcher(LABEL);
    int from = extensionEnd(end);
    label.region(from, Math.min(text.length(), from + LABEL_LENGTH_MAX));
    return text.startsApart(start) && label.lookingAt();
  }

  /// Digits in a row are too often another number, but with a zero before the area, or with nothing
  /// else in the line.
  private boolean mayBePlain(String digits, int start, int end) {
    boolean isAlone = text.near(start - 1) == '\n' && text.near(end) == '\n';
    return digits.length() >= PLAIN_DIGITS_MIN && (digits.startsWith("0") || isAlone);
  }

  /// House numbers, scores and prices are grouped as well.
  private static boolean isShort(String number) {
    return number.chars().filter(c -> PlainText.isDigit((char) c)).count() < LIKELY_DIGITS_MIN;
  }

  private boolean goesOn(int end) {
    return text.near(end) == ' ' && PlainText.isDigit(text.near(end + 1));
  }

  /// Whether it is the end of more groups, as those of a parcel.
  private boolean comesFrom(String number, int start) {
    return text.near(start - 1) == ' '
        && PlainText.isDigit(text.near(start - 2))
        && number.indexOf(' ') > 0
        && !number.startsWith("0");
  }

  private static @Nullable String country(List<String> valid) {
    return valid.size() == 1 ? valid.getFirst() : null;
  }

  private static PersonalData phone(
      int start, int end, Confidence confidence, @Nullable String country) {
    return new PersonalData(
        PersonalKind.PHONE, PersonalKind.PHONE.wireName(), start, end, confidence, country);
  }
}
