package dev.fairhaven.signals.personal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// What is put in the place of personal data, and of which.
///
/// Whatever overlaps with what is masked is masked with it, so that no part of a longer number
/// stays. Beyond [PersonalDataFinder#TEXT_LENGTH_MAX] nothing can be found; there the text is cut
/// off and ends with `[CUT]`.
///
/// @param kinds what is masked; the rest stays
/// @param least what is less sure stays
public record Mask(Style style, Set<PersonalKind> kinds, Confidence least) {

  /// How much a mask still tells.
  public enum Style {
    /// The kind only, such as `[PHONE]`.
    LABELS,
    /// Also what support needs to tell one from another: the last four digits of a card or IBAN,
    /// the last two of a phone number, countries, issuers, the network of an address, the maker of
    /// a device. Of e-mail addresses, national ids and documents nothing.
    HINTS
  }

  private static final String CUT = "[CUT]";

  /// Nothing that is found is longer, so what starts before a cut has been read whole.
  private static final int ITEM_LENGTH_MAX = 400;

  /// Masking may leave something that was hidden by what it was beside.
  private static final int ROUNDS_MAX = 4;

  private static final int CARD_DIGITS_SHOWN = 4;
  private static final int PHONE_DIGITS_SHOWN = 2;

  public Mask {
    kinds = Set.copyOf(kinds);
  }

  /// Of all kinds, from [Confidence#POSSIBLE] on.
  public static Mask of(Style style) {
    return new Mask(style, Set.of(PersonalKind.values()), Confidence.POSSIBLE);
  }

  /// The text without what was found in it; the same when nothing was.
  public String apply(String text, PersonalDataFinder finder) {
    var masked = text;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      var before = masked;
      masked = once(before, finder);
      if (masked.equals(before)) {
        return masked;
      }
    }
    return masked;
  }

  /// Whether it is masked.
  public boolean covers(PersonalData data) {
    return kinds.contains(data.kind()) && data.confidence().isAtLeast(least);
  }

  private String once(String text, PersonalDataFinder finder) {
    var wanted = finder.candidates(text).stream().filter(this::covers).toList();
    var masked = new StringBuilder(text.length());
    int stop = stop(text);
    int at = 0;
    for (var span : spans(wanted)) {
      if (span.start() < stop) {
        masked.append(text, at, span.start());
        span.best().forEach(data -> masked.append(written(data, text)));
        at = span.end();
      }
    }
    masked.append(text, Math.min(at, stop), stop);
    return masked.append(stop < text.length() ? CUT : "").toString();
  }

  /// What overlaps, together.
  private record Span(int start, int end, List<PersonalData> best) {}

  private static List<Span> spans(List<PersonalData> candidates) {
    var best = new ArrayDeque<>(Overlaps.best(candidates));
    var spans = new ArrayList<Span>();
    int start = 0;
    int end = 0;
    for (var candidate : inOrder(candidates)) {
      if (candidate.start() >= end) {
        addSpan(spans, start, end, best);
        start = candidate.start();
      }
      end = Math.max(end, candidate.end());
    }
    addSpan(spans, start, end, best);
    return spans;
  }

  /// @param best what is left of it in order; what is in the span is taken from it
  private static void addSpan(List<Span> spans, int start, int end, Deque<PersonalData> best) {
    var within = new ArrayList<PersonalData>(1);
    while (!best.isEmpty() && best.getFirst().start() < end) {
      within.add(best.removeFirst());
    }
    if (end > start) {
      spans.add(new Span(start, end, within));
    }
  }

  private static List<PersonalData> inOrder(List<PersonalData> data) {
    return data.stream().sorted(Comparator.comparingInt(PersonalData::start)).toList();
  }

  private static int stop(String text) {
    return text.length() <= PersonalDataFinder.TEXT_LENGTH_MAX
        ? text.length()
        : PersonalDataFinder.TEXT_LENGTH_MAX - ITEM_LENGTH_MAX;
  }

  private String written(PersonalData data, String text) {
    var hint = style == Style.HINTS ? hint(data, text.substring(data.start(), data.end())) : "";
    return "[" + data.kind().label() + (hint.isEmpty() ? "" : " " + hint) + "]";
  }

  private static String hint(PersonalData data, String found) {
    var country = data.country() == null ? "" : data.country();
    return switch (data.kind()) {
      case EMAIL, DOCUMENT -> "";
      case NATIONAL_ID -> country;
      case WALLET -> data.form();
      case PAYMENT_CARD -> data.form() + " …" + last(found, CARD_DIGITS_SHOWN);
      case IBAN -> country + " …" + last(found, CARD_DIGITS_SHOWN);
      case PHONE -> (country + " …" + last(found, PHONE_DIGITS_SHOWN)).strip();
      case IP_ADDRESS -> data.form().equals("ipv4") ? first(found, 2, '.') : first(found, 2, ':');
      case MAC_ADDRESS -> found.indexOf(':') < 0 ? "" : first(found, 3, ':');
    };
  }

  private static String last(String found, int count) {
    var signs = found.codePoints().filter(Character::isLetterOrDigit).toArray();
    return new String(signs, signs.length - count, count);
  }

  /// The first parts, those of a network or a maker.
  private static String first(String found, int count, char separator) {
    int end = 0;
    for (int i = 0; i < count && end >= 0; i++) {
      end = found.indexOf(separator, end + 1);
    }
    return end < 0 ? "" : found.substring(0, end) + "…";
  }
}
