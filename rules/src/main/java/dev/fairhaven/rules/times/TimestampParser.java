package dev.fairhaven.rules.times;

import static java.util.Objects.requireNonNull;

import dev.fairhaven.rules.times.Timestamp.Malformed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises the fields of a timestamp token by token, as dateutil does. Used for one text.
///
/// Numbers are the hard part: what one means depends on how many digits it has, on what was read
/// before, and on the one or two tokens beside it. Zones are recognised and dropped.
final class TimestampParser {

  private static final Set<String> JUMPS =
      Set.of(
          " ", ".", ",", ";", "-", "/", "'", "at", "on", "and", "ad", "m", "t", "of", "st", "nd",
          "rd", "th");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("january", 1),
          Map.entry("feb", 2),
          Map.entry("february", 2),
          Map.entry("mar", 3),
          Map.entry("march", 3),
          Map.entry("apr", 4),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("june", 6),
          Map.entry("jul", 7),
          Map.entry("july", 7),
          Map.entry("aug", 8),
          Map.entry("august", 8),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("september", 9),
          Map.entry("oct", 10),
          Map.entry("october", 10),
          Map.entry("nov", 11),
          Map.entry("november", 11),
          Map.entry("dec", 12),
          Map.entry("december", 12));

  private enum Unit {
    HOUR,
    MINUTE,
    SECOND;

    @Nullable Unit smaller() {
      return switch (this) {
        case HOUR -> MINUTE;
        case MINUTE -> SECOND;
        case SECOND -> null;
      };
    }
  }

  private static final Map<String, Unit> UNITS =
      Map.of(
          "h", Unit.HOUR,
          "hour", Unit.HOUR,
          "hours", Unit.HOUR,
          "m", Unit.MINUTE,
          "minute", Unit.MINUTE,
          "minutes", Unit.MINUTE,
          "s", Unit.SECOND,
          "second", Unit.SECOND,
          "seconds", Unit.SECOND);

  private static final Set<String> MORNING = Set.of("am", "a");
  private static final Set<String> AFTERNOON = Set.of("pm", "p");
  private static final Set<String> ZONES = Set.of("UTC", "GMT", "Z", "z");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern ZONE_NAME = Pattern.compile("[A-Z]{1,5}");

  /// Words that Python reads as numbers, which no date has.
  private static final Set<String> NO_NUMBERS = Set.of("nan", "inf", "infinity");

  private static final int NOON = 12;
  private static final int HOURS = 24;
  private static final int SIXTY = 60;
  private static final int MICRO_DIGITS = 6;
  private static final int ZONE_NAME_MIN = 3;

  /// Two-digit years lie within so many years of the event.
  private static final int YEARS_AROUND = 50;

  private static final int CENTURY = 100;

  private final List<String> tokens;
  private final int currentYear;
  private final CalendarNumbers date = new CalendarNumbers();
  private int at;
  private @Nullable DayOfWeek weekday;
  private @Nullable Long hour;
  private @Nullable Long minute;
  private @Nullable Long second;
  private @Nullable Long microsecond;
  private boolean hasZoneName;
  private boolean hasOffset;

  private TimestampParser(String text, int currentYear) {
    this.tokens = Tokens.of(text);
    this.currentYear = currentYear;
  }

  /// Reads a text in any form.
  ///
  /// @param day completes what the text leaves out
  static Timestamp read(String text, LocalDate day) {
    try {
      var fields = new TimestampParser(text, day.getYear()).parse();
      return fields.isEmpty()
          ? new Malformed("ParserError", "String does not contain a date: " + text)
          : fields.completedBy(day, text);
    } catch (UnreadableException _) {
      return new Malformed("ParserError", "Unknown string format: " + text);
    }
  }

  private Fields parse() throws UnreadableException {
    while (at < tokens.size()) {
      token();
      at++;
    }
    var resolved = date.resolve();
    var year = resolved.year();
    return new Fields(
        year == null || date.hasCentury() ? year : (Long) withCentury(year),
        resolved.month(),
        resolved.day(),
        weekday,
        hour,
        minute,
        second,
        microsecond);
  }

  private void token() throws UnreadableException {
    var token = tokens.get(at);
    var word = token.toLowerCase(Locale.ROOT);
    if (NUMBER.matcher(token).matches()) {
      number(token);
    } else if (NO_NUMBERS.contains(word)) {
      throw new UnreadableException();
    } else if (weekday(word) != null) {
      weekday = weekday(word);
    } else if (MONTHS.containsKey(word)) {
      month(requireNonNull(MONTHS.get(word)));
    } else if (isHalfOfDay(word)) {
      halfOfDay(word);
    } else if (!hasZoneName && !hasOffset && couldBeZone(token)) {
      zoneName(token);
    } else if (hour != null && isSign(token)) {
      offset();
    } else if (!JUMPS.contains(word)) {
      throw new UnreadableException();
    }
  }

  private static @Nullable DayOfWeek weekday(String word) {
    for (var day : DayOfWeek.values()) {
      var name = day.name().toLowerCase(Locale.ROOT);
      if (word.equals(name) || word.equals(name.substring(0, 3))) {
        return day;
      }
    }
    return null;
  }

  /// `Jan`, `Jan-01`, `Jan-01-99`, `Jan of 99`.
  private void month(int month) throws UnreadableException {
    date.addMonth(month);
    var separator = peek(1);
    if (separator.equals("-") || separator.equals("/")) {
      date.addText(require(2));
      if (separator.equals(peek(3))) {
        date.addText(require(4));
        at += 2;
      }
      at += 2;
    } else if (separator.equals(" ") && has("of", 2) && has(" ", 3) && !peek(4).isEmpty()) {
      if (isWhole(peek(4))) {
        date.addText(Long.toString(withCentury(Fields.whole(peek(4)))));
      }
      at += 4;
    }
  }

  private long withCentury(long year) {
    if (year >= CENTURY) {
      return year;
    }
    long full = year + currentYear - currentYear % CENTURY;
    return full >= currentYear + YEARS_AROUND
        ? full - CENTURY
        : full < currentYear - YEARS_AROUND ? full + CENTURY : full;
  }

  private void halfOfDay(String word) throws UnreadableException {
    if (hour == null || hour > NOON) {
      throw new UnreadableException();
    }
    hour = inHalf(hour, word);
  }

  private static long inHalf(long hour, String word) {
    boolean isAfternoon = AFTERNOON.contains(word.toLowerCase(Locale.ROOT));
    return isAfternoon && hour < NOON ? hour + NOON : !isAfternoon && hour == NOON ? 0 : hour;
  }

  private boolean couldBeZone(String token) {
    return hour != null && (ZONE_NAME.matcher(token).matches() || ZONES.contains(token));
  }

  /// A zone may be followed by what it is ahead or behind, as in `GMT+3` and `Z+00:00`.
  private void zoneName(String token) {
    hasZoneName = true;
    hasOffset = token.equals("z");
    if (isSign(peek(1))) {
      hasOffset = false;
      hasZoneName = !ZONES.contains(token.toUpperCase(Locale.ROOT));
    }
  }

  /// `-0300`, `-03:00`, `-3`, each maybe with a name as in `-0300 (BRST)`.
  private void offset() throws UnreadableException {
    var digits = require(1);
    if (digits.length() == 4) {
      Fields.whole(digits);
    } else if (has(":", 2)) {
      Fields.whole(digits);
      Fields.whole(require(3));
      at += 2;
    } else if (digits.length() <= 2) {
      Fields.whole(digits);
    } else {
      throw new UnreadableException();
    }
    hasOffset = true;
    if (isNameInParentheses()) {
      hasZoneName = true;
      at += 4;
    }
    at++;
  }

  private boolean isNameInParentheses() {
    return isJump(peek(2))
        && has("(", 3)
        && has(")", 5)
        && peek(4).length() >= ZONE_NAME_MIN
        && !hasZoneName
        && couldBeZone(peek(4));
  }

  private void number(String token) throws UnreadableException {
    int length = token.length();
    boolean isTimeAfterDate =
        date.size() == 3
            && (length == 2 || length == 4)
            && hour == null
            && !has(":", 1)
            && unit(1) == null;
    if (isTimeAfterDate) {
      hour = Fields.whole(token.substring(0, 2));
      if (length == 4) {
        minute = Fields.whole(token.substring(2));
      }
    } else if (length == 6 || token.indexOf('.') == 6) {
      sixDigits(token);
    } else if (length == 8 || length == 12 || length == 14) {
      packed(token);
    } else if (unitAt() != 0) {
      withUnit(token);
    } else if (has(":", 1) && !peek(2).isEmpty()) {
      clock(token);
    } else {
      numberOfDate(token);
    }
  }

  /// `YYMMDD` at the start, `HHMMSS` or `HHMMSS.ss` after a date.
  private void sixDigits(String token) throws UnreadableException {
    if (date.size() == 0 && token.indexOf('.') < 0) {
      date.addText(token.substring(0, 2));
      date.addText(token.substring(2, 4));
      date.addText(token.substring(4));
    } else {
      hour = Fields.whole(token.substring(0, 2));
      minute = Fields.whole(token.substring(2, 4));
      seconds(token.substring(4));
    }
  }

  /// `YYYYMMDD`, `YYYYMMDDhhmm`, `YYYYMMDDhhmmss`.
  private void packed(String token) throws UnreadableException {
    date.addText(token.substring(0, 4));
    date.addText(token.substring(4, 6));
    date.addText(token.substring(6, 8));
    if (token.length() > 8) {
      hour = Fields.whole(token.substring(8, 10));
      minute = Fields.whole(token.substring(10, 12));
    }
    if (token.length() > 12) {
      second = Fields.whole(token.substring(12));
    }
  }

  /// How far from this number the word is that says hours, minutes or seconds; 0 for none.
  private int unitAt() {
    if (unit(1) != null) {
      return 1;
    }
    if (has(" ", 1) && unit(2) != null) {
      return 2;
    }
    if (unit(-1) != null) {
      return -1;
    }
    boolean isLast = at == tokens.size() - 1;
    return isLast && at > 1 && has(" ", -1) && unit(-2) != null ? -2 : 0;
  }

  private @Nullable Unit unit(int ahead) {
    return UNITS.get(peek(ahead).toLowerCase(Locale.ROOT));
  }

  /// `10h`, `36 m`, `28.5s`; after a unit comes the next smaller one, as in `10h36`.
  private void withUnit(String token) throws UnreadableException {
    int distance = unitAt();
    var named = requireNonNull(unit(distance));
    var unit = distance > 0 ? named : named.smaller();
    if (distance > 0) {
      at += distance;
    }
    switch (unit) {
      case HOUR -> {
        hour = wholePart(token);
        var minutes = sixtieths(token);
        minute = minutes == null ? minute : minutes;
      }
      case MINUTE -> minutes(token);
      case SECOND -> seconds(token);
      case null -> {}
    }
  }

  private void minutes(String token) {
    minute = wholePart(token);
    second = sixtieths(token);
  }

  /// `28`, or `28.447` with the digits after the sixth dropped.
  private void seconds(String token) throws UnreadableException {
    int dot = token.indexOf('.');
    second = Fields.whole(dot < 0 ? token : token.substring(0, dot));
    var fraction = dot < 0 ? "0" : token.substring(dot + 1);
    var digits = fraction + "0".repeat(MICRO_DIGITS);
    microsecond = Fields.whole(digits.substring(0, MICRO_DIGITS));
    Fields.whole(fraction);
  }

  private static long wholePart(String token) {
    int dot = token.indexOf('.');
    var digits = new BigInteger(dot < 0 ? token : token.substring(0, dot));
    return digits.bitLength() < Long.SIZE ? digits.longValueExact() : Long.MAX_VALUE;
  }

  /// What the fraction is in the next smaller unit; null without a fraction.
  private static @Nullable Long sixtieths(String token) {
    var fraction = new BigDecimal(token).remainder(BigDecimal.ONE);
    return fraction.signum() == 0
        ? null
        : (Long)
            fraction
                .multiply(BigDecimal.valueOf(SIXTY))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
  }

  /// `10:36`, `10:36:28.5`.
  private void clock(String token) throws UnreadableException {
    hour = wholePart(token);
    var minutes = require(2);
    if (!NUMBER.matcher(minutes).matches()) {
      throw new UnreadableException();
    }
    minutes(minutes);
    if (has(":", 3) && !peek(4).isEmpty()) {
      seconds(peek(4));
      at += 2;
    }
    at += 2;
  }

  private void numberOfDate(String token) throws UnreadableException {
    var next = peek(1);
    if (next.equals("-") || next.equals("/") || next.equals(".")) {
      separated(token, next);
    } else if (next.isEmpty() || isJump(next)) {
      if (isHalfOfDay(peek(2))) {
        hour = inHalf(wholePart(token), peek(2));
        at++;
      } else {
        date.add(wholePart(token));
      }
      at++;
    } else if (isHalfOfDay(next) && wholePart(token) < HOURS) {
      hour = inHalf(wholePart(token), next);
      at++;
    } else if (date.couldBeDay(Double.parseDouble(token))) {
      date.add(wholePart(token));
    } else {
      throw new UnreadableException();
    }
  }

  /// `01-02`, `01-02-99`, `01-Jan-99`.
  private void separated(String token, String separator) throws UnreadableException {
    date.addText(token);
    var next = peek(2);
    if (!next.isEmpty() && !isJump(next)) {
      monthOrNumber(next, isWhole(next));
      if (separator.equals(peek(3))) {
        monthOrNumber(require(4), true);
        at += 2;
      }
      at++;
    }
    at++;
  }

  private void monthOrNumber(String token, boolean mayBeNumber) throws UnreadableException {
    var month = MONTHS.get(token.toLowerCase(Locale.ROOT));
    if (month != null) {
      date.addMonth(month);
    } else if (mayBeNumber) {
      date.addText(token);
    } else {
      throw new UnreadableException();
    }
  }

  private static boolean isWhole(String token) {
    return token.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isSign(String token) {
    return token.equals("+") || token.equals("-");
  }

  private static boolean isHalfOfDay(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return MORNING.contains(lower) || AFTERNOON.contains(lower);
  }

  private static boolean isJump(String token) {
    return JUMPS.contains(token.toLowerCase(Locale.ROOT));
  }

  private boolean has(String token, int ahead) {
    return peek(ahead).equalsIgnoreCase(token);
  }

  /// A token beside the current one; empty where there is none.
  private String peek(int ahead) {
    int index = at + ahead;
    return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
  }

  private String require(int ahead) throws UnreadableException {
    var token = peek(ahead);
    if (token.isEmpty()) {
      throw new UnreadableException();
    }
    return token;
  }
}
