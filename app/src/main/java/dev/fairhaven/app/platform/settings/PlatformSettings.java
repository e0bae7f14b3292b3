package dev.fairhaven.app.platform.settings;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What staff set about the platform; null for what they left open.
///
/// @param name as members know it, 1 to [#NAME_LENGTH_MAX] characters
/// @param address where members and staff reach this server, such as `https://safety.example.org`,
///   without a path
/// @param zone in which the console shows times; null for the zone of whoever looks
/// @param languages what members write in, as ISO 639 codes, sorted, at most [#LANGUAGES_MAX]
public record PlatformSettings(
    @Nullable String name,
    @Nullable String address,
    @Nullable ZoneId zone,
    List<String> languages) {

  public static final int NAME_LENGTH_MAX = 60;
  public static final int ADDRESS_LENGTH_MAX = 200;
  public static final int LANGUAGES_MAX = 50;

  public static final PlatformSettings NONE = new PlatformSettings(null, null, null, List.of());

  private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  public PlatformSettings {
    languages = languages.stream().sorted().distinct().toList();
  }

  /// What a form says; an empty text leaves a setting open.
  ///
  /// @throws ProblemException with `INVALID_SETTINGS`, naming each field that is not usable
  public static PlatformSettings parse(
      String name, String address, String zone, List<String> languages) {
    var problems = new ArrayList<FieldProblem>();
    var settings =
        new PlatformSettings(
            name(name, problems),
            address(address, problems),
            zone(zone, problems),
            languages(languages, problems));
    if (!problems.isEmpty()) {
      throw new ProblemException(
          SettingsProblem.INVALID_SETTINGS, "a field is missing or in the wrong form", problems);
    }
    return settings;
  }

  private static @Nullable String name(String text, List<FieldProblem> problems) {
    var name = text.strip();
    if (name.length() > NAME_LENGTH_MAX || CONTROL.matcher(name).find()) {
      problems.add(
          new FieldProblem("/name", "at most " + NAME_LENGTH_MAX + " characters on one line"));
    }
    return name.isEmpty() ? null : name;
  }

  private static @Nullable String address(String text, List<FieldProblem> problems) {
    var address = withoutSlashAtEnd(text.strip());
    if (!address.isEmpty() && !isAddress(address)) {
      problems.add(
          new FieldProblem(
              "/address", "http:// or https:// and a host, such as https://safety.example.org"));
    }
    return address.isEmpty() ? null : address;
  }

  private static String withoutSlashAtEnd(String text) {
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean isAddress(String text) {
    try {
      var uri = new URI(text);
      boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return isWeb && uri.getHost() != null && isBare(uri) && text.length() <= ADDRESS_LENGTH_MAX;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private static boolean isBare(URI uri) {
    return uri.getRawPath().isEmpty()
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null
        && uri.getRawUserInfo() == null;
  }

  private static @Nullable ZoneId zone(String text, List<FieldProblem> problems) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException _) {
      problems.add(new FieldProblem("/zone", "a time zone, such as Europe/Lisbon"));
      return null;
    }
  }

  private static List<String> languages(List<String> codes, List<FieldProblem> problems) {
    if (codes.size() > LANGUAGES_MAX || !ISO_LANGUAGES.containsAll(codes)) {
      problems.add(
          new FieldProblem(
              "/languages", "at most " + LANGUAGES_MAX + " ISO 639 codes, such as en or pt"));
      return List.of();
    }
    return codes;
  }
}
