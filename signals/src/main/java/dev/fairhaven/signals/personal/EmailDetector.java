package dev.fairhaven.signals.personal;

import dev.fairhaven.signals.urls.Host;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// E-mail addresses: with a sign, or spelled out as `someone at example dot com`.
final class EmailDetector implements Detector {

  /// RFC 5321, 4.5.3.1.
  private static final int LOCAL_LENGTH_MAX = 64;

  private static final int DOMAIN_LENGTH_MAX = 253;
  private static final String LOCAL_SIGNS = ".!#$%&'*+=?^_`{|}~-";
  private static final String NOT_FIRST = ".'*=?^`{|}~!&";

  private static final Pattern SPELLED =
      Pattern.compile(
          "([\\w.+-]{1,64}) at ([\\w-]{1,63}(?: dot [\\w-]{1,63}){1,4})\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String AT_WORD = " at ";

  @Override
  public void find(PlainText text, Consumer<PersonalData> found) {
    for (int at = text.toString().indexOf('@');
        at >= 0;
        at = text.toString().indexOf('@', at + 1)) {
      findAround(text, at, found);
    }
    findSpelled(text, found);
  }

  private static void findAround(PlainText text, int at, Consumer<PersonalData> found) {
    int start = localStart(text, at);
    int end = domainEnd(text, at + 1);
    var domain = text.substring(at + 1, end);
    if (start < at && domain.indexOf('.') > 0) {
      judge(text, start, at, end, found);
    }
  }

  private static void judge(
      PlainText text, int start, int at, int end, Consumer<PersonalData> found) {
    var host =
        Host.parse(text.substring(at + 1, end)).filter(parsed -> parsed.kind() == Host.Kind.DOMAIN);
    if (host.isPresent()) {
      boolean isKnown = host.get().registrable().isPresent();
      if (!MailContext.isOther(text, start, at, end, isKnown)) {
        found.accept(email(start, end, isKnown ? Confidence.CERTAIN : Confidence.LIKELY));
      }
    }
  }

  private static PersonalData email(int start, int end, Confidence confidence) {
    return new PersonalData(
        PersonalKind.EMAIL, PersonalKind.EMAIL.wireName(), start, end, confidence, null);
  }

  private static int localStart(PlainText text, int at) {
    int start = at;
    int stop = Math.max(0, at - LOCAL_LENGTH_MAX);
    while (start > stop && isInLocal(text.at(start - 1))) {
      start--;
    }
    while (start < at && NOT_FIRST.indexOf(text.at(start)) >= 0) {
      start++;
    }
    return start;
  }

  private static boolean isInLocal(char c) {
    return Character.isLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0;
  }

  private static int domainEnd(PlainText text, int start) {
    int end = start;
    int stop = Math.min(text.length(), start + DOMAIN_LENGTH_MAX);
    while (end < stop && isInDomain(text.at(end))) {
      end++;
    }
    while (end > start && !Character.isLetterOrDigit(text.at(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isInDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private static void findSpelled(PlainText text, Consumer<PersonalData> found) {
    var spelled = text.matcher(SPELLED);
    var lower = text.toString();
    for (int at = lower.indexOf(AT_WORD); at >= 0; at = lower.indexOf(AT_WORD, at + 1)) {
      int start = wordStart(text, at);
      int stop = Math.min(text.length(), at + DOMAIN_LENGTH_MAX);
      if (start < at && spelled.region(start, stop).lookingAt()) {
        boolean isKnown =
            Host.parse(spelled.group(2).replaceAll("(?i) dot ", "."))
                .flatMap(Host::registrable)
                .isPresent();
        if (isKnown) {
          found.accept(email(start, spelled.end(), Confidence.LIKELY));
        }
      }
    }
  }

  private static int wordStart(PlainText text, int end) {
    int start = end;
    while (start > Math.max(0, end - LOCAL_LENGTH_MAX) && text.at(start - 1) > ' ') {
      start--;
    }
    return start;
  }
}
