package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.One;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rejects invalid settings at startup. Messages name the setting and what is expected, and never
/// quote a key.
final class SettingsCheck {

  static final int CLASSIFIERS_MAX = 16;
  static final int CATEGORIES_MAX = 32;
  static final int POLICY_LENGTH_MAX = 20_000;
  static final int MEANING_LENGTH_MAX = 500;
  static final Duration DEADLINE_MAX = Duration.ofMinutes(1);
  static final Duration RULES_WAIT_MAX = Duration.ofSeconds(2);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9_/-]{0,39}");
  private static final Pattern KEY = Pattern.compile("[!-~]{0,1000}");

  private final String prefix;

  private SettingsCheck(String prefix) {
    this.prefix = prefix;
  }

  /// @throws IllegalArgumentException for the first invalid setting
  static void require(Map<String, One> classifiers) {
    new SettingsCheck("fairhaven.classifiers")
        .expect(
            classifiers.size() <= CLASSIFIERS_MAX, "", "at most " + CLASSIFIERS_MAX + " of them");
    classifiers.forEach(
        (name, one) -> new SettingsCheck("fairhaven.classifiers." + name).require(name, one));
  }

  private void require(String name, One one) {
    expect(
        NAME.matcher(name).matches(),
        "",
        "a name of up to 40 lower-case letters, digits and dashes, a letter first");
    expect(one.kind() != null, ".kind", "openai-moderation, chat, onnx or onnx-picture");
    requireAddress(one);
    expect(!one.model().isBlank(), ".model", "the name of a model");
    expect(
        KEY.matcher(one.key()).matches(),
        ".key",
        "up to 1000 characters of ASCII without spaces (its value is not shown)");
    requirePolicy(one);
    requireModel(one);
    between(".deadline", one.deadline(), Duration.ofMillis(10), DEADLINE_MAX);
    between(".rules-wait", one.rulesWait(), Duration.ofMillis(10), RULES_WAIT_MAX);
    between(".requests-per-minute", one.requestsPerMinute(), 1, 10_000);
    between(".requests-per-day", one.requestsPerDay(), 1, 10_000_000);
    between(".at-once", one.atOnce(), 1, 64);
    between(".text-max", one.textMax(), 1, 100_000);
    between(".cache-entries", one.cacheEntries(), 0, 1_000_000);
    between(".cache-for", one.cacheFor(), Duration.ofSeconds(1), Duration.ofDays(30));
    between(".failures-max", one.failuresMax(), 1, 1000);
    between(".pause", one.pause(), Duration.ofSeconds(1), Duration.ofHours(1));
  }

  private void requireAddress(One one) {
    var address = parsed(one.address());
    if (isOnnx(one)) {
      expect(isFile(address), ".address", "file: and the path of a model");
    } else {
      expect(
          isServer(address),
          ".address",
          "an address such as https://api.openai.com/v1, without a user, a query or a fragment");
    }
  }

  private static boolean isOnnx(One one) {
    return one.kind() != null && one.kind().isOnnx();
  }

  private static boolean isFile(@Nullable URI address) {
    return address != null
        && "file".equalsIgnoreCase(address.getScheme())
        && address.getPath() != null
        && address.getAuthority() == null;
  }

  private static boolean isServer(@Nullable URI address) {
    return address != null
        && ("http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme()))
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }

  private static @Nullable URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException _) {
      return null;
    }
  }

  private void requirePolicy(One one) {
    switch (one.kind()) {
      case null -> {}
      case OPENAI_MODERATION, ONNX, ONNX_PICTURE -> {
        expect(one.policy().isEmpty(), ".policy", "none: this kind has a policy of its own");
        expect(one.categories().isEmpty(), ".categories", "none: this kind has its own");
      }
      case CHAT -> {
        expect(
            !one.policy().isBlank() && one.policy().length() <= POLICY_LENGTH_MAX,
            ".policy",
            "what to judge by, in 1 to " + POLICY_LENGTH_MAX + " characters");
        expect(
            !one.categories().isEmpty() && one.categories().size() <= CATEGORIES_MAX,
            ".categories",
            "1 to " + CATEGORIES_MAX + " categories, each with what it means");
        one.categories().forEach(this::requireCategory);
      }
    }
  }

  private void requireModel(One one) {
    if (!isOnnx(one)) {
      expect(
          one.tokenizer().isEmpty(), ".tokenizer", "none: only a model in the ONNX format has one");
      expect(one.labels().isEmpty(), ".labels", "none: only a model in the ONNX format has some");
      return;
    }
    expect(one.key().isEmpty(), ".key", "none: nobody is called");
    expect(!one.pictures(), ".pictures", "false: a model of pictures is of the kind onnx-picture");
    if (one.kind() == ClassifierKind.ONNX) {
      expect(!one.tokenizer().isBlank(), ".tokenizer", "the path of a tokenizer.json");
    } else {
      expect(one.tokenizer().isEmpty(), ".tokenizer", "none: it reads no texts");
    }
    expect(
        !one.labels().isEmpty()
            && one.labels().size() <= CATEGORIES_MAX
            && one.labels().stream().allMatch(label -> CATEGORY.matcher(label).matches())
            && Set.copyOf(one.labels()).size() == one.labels().size(),
        ".labels",
        "1 to "
            + CATEGORIES_MAX
            + " names, each once, of up to 40 lower-case letters, digits, dashes, underscores and"
            + " slashes");
  }

  private void requireCategory(String category, String meaning) {
    expect(
        CATEGORY.matcher(category).matches(),
        ".categories",
        "names of up to 40 lower-case letters, digits, dashes, underscores and slashes");
    expect(
        !meaning.isBlank() && meaning.length() <= MEANING_LENGTH_MAX,
        ".categories." + category,
        "what it means, in 1 to " + MEANING_LENGTH_MAX + " characters");
  }

  private void between(String setting, int value, int min, int max) {
    expect(value >= min && value <= max, setting, min + " to " + max + ", got " + value);
  }

  private void between(String setting, Duration value, Duration min, Duration max) {
    expect(
        value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
        setting,
        words(min) + " to " + words(max) + ", got " + words(value));
  }

  /// In the notation of settings, such as `250ms` or `24h`.
  private static String words(Duration duration) {
    if (duration.toMillis() % 1000 != 0) {
      return duration.toMillis() + "ms";
    }
    return duration.toSeconds() % 60 == 0 && !duration.isZero()
        ? duration.toMinutes() + "m"
        : duration.toSeconds() + "s";
  }

  private void expect(boolean isRight, String setting, String expected) {
    if (!isRight) {
      throw new IllegalArgumentException(prefix + setting + ": expected " + expected);
    }
  }
}
