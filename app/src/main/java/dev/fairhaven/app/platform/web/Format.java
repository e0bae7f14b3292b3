package dev.fairhaven.app.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How values are written for people, everywhere the same.
public final class Format {

  private static final DateTimeFormatter ABSOLUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /// Has a name, which the offset lacks.
  private static final ZoneId UTC = ZoneId.of("UTC");

  private static final int UUID_LENGTH = 36;
  private static final int SHORT_ID_MAX = 18;
  private static final int DAYS_RELATIVE_MAX = 30;

  private Format() {}

  /// With thousands separated: `24,783`.
  public static String number(long value) {
    return String.format(Locale.ENGLISH, "%,d", value);
  }

  /// A score or a share from 0 to 1 in two digits; a dash for what has no value.
  public static String share(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
  }

  /// `22 Nov 2026, 10:00:00 UTC`.
  public static String absolute(Instant at) {
    return absolute(at, ZoneOffset.UTC);
  }

  /// `22 Nov 2026, 11:00:00 CET`.
  public static String absolute(Instant at, ZoneId zone) {
    return ABSOLUTE.format(at.atZone(zone.equals(ZoneOffset.UTC) ? UTC : zone));
  }

  /// `22 Nov 2026`.
  public static String day(Instant at) {
    return DAY.format(at);
  }

  /// `3 min ago`, `in 2 d`, and the date when it is more than 30 days away.
  public static String relative(Instant at, Instant now) {
    var distance = Duration.between(at, now).abs();
    if (distance.compareTo(Duration.ofSeconds(5)) < 0) {
      return "now";
    }
    if (distance.toDays() > DAYS_RELATIVE_MAX) {
      return DAY.format(at);
    }
    return at.isBefore(now) ? duration(distance) + " ago" : "in " + duration(distance);
  }

  /// In its greatest unit: `45 s`, `38 min`, `5 h`, `7 d`.
  public static String duration(Duration duration) {
    if (duration.toMinutes() < 1) {
      return duration.toSeconds() + " s";
    }
    if (duration.toHours() < 1) {
      return duration.toMinutes() + " min";
    }
    if (duration.toDays() < 1) {
      return duration.toHours() + " h";
    }
    return duration.toDays() + " d";
  }

  /// Enough of an id to tell it apart on a page. Our ids begin with a time, so their end tells
  /// more.
  public static String shortId(String id) {
    if (id.length() == UUID_LENGTH) {
      return id.substring(UUID_LENGTH - 8);
    }
    return id.length() <= SHORT_ID_MAX
        ? id
        : id.substring(0, 10) + "…" + id.substring(id.length() - 6);
  }

  /// A term such as `decision/ID` with its id shortened.
  public static String shortTerm(String term) {
    int slash = term.lastIndexOf('/');
    return term.substring(0, slash + 1) + shortId(term.substring(slash + 1));
  }

  /// A constant's name as words: `RULES_VIEW` is `Rules view`.
  public static String words(Enum<?> constant) {
    var words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
