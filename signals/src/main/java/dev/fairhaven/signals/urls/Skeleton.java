package dev.fairhaven.signals.urls;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;

/// What a name looks like: the same for names that are easily taken for one another.
///
/// The skeleton of Unicode's "Security mechanisms" (UTS #39) by ICU, moreover without case and
/// accents, which it keeps apart.
final class Skeleton {

  private static final SpoofChecker CHECKER =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  private Skeleton() {}

  /// @param name in lower case
  static String of(String name) {
    var plain = withoutMarks(name);
    return withoutMarks(CHECKER.getSkeleton(plain)).toLowerCase(Locale.ROOT);
  }

  private static String withoutMarks(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
