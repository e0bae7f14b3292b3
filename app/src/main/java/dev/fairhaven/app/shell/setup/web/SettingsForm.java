package dev.fairhaven.app.shell.setup.web;

import dev.fairhaven.app.platform.settings.PlatformSettings;
import dev.fairhaven.app.platform.settings.Settings;
import dev.fairhaven.app.platform.web.Option;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields of the platform's settings, as they were typed.
///
/// @param zone the name of a time zone; empty for the zone of whoever looks
public record SettingsForm(String name, String address, String zone, List<String> languages) {

  /// Those that most platforms choose from; others are kept when they were set.
  private static final List<String> LANGUAGES =
      List.of(
          "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "ga", "he",
          "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nl", "no", "pl", "pt",
          "ro", "ru", "sk", "sl", "sv", "sw", "ta", "th", "tr", "uk", "ur", "vi", "zh");

  private static final String REGION =
      "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC";

  public SettingsForm {
    languages = List.copyOf(languages);
  }

  static SettingsForm of(Settings settings) {
    var current = settings.current();
    return new SettingsForm(
        Objects.requireNonNullElse(current.name(), ""),
        settings.address(),
        Optional.ofNullable(current.zone()).map(ZoneId::getId).orElse(""),
        current.languages());
  }

  /// An address that is the default anyway is not kept, so that it follows the command line.
  ///
  /// @throws dev.fairhaven.app.platform.kernel.ProblemException with `INVALID_SETTINGS`
  PlatformSettings parse(Settings settings) {
    boolean isDefault = address.strip().equals(settings.defaultAddress());
    return PlatformSettings.parse(name, isDefault ? "" : address, zone, languages);
  }

  /// The time zones there are, by name.
  public List<Option> zones() {
    return Stream.concat(
            Stream.of(new Option("", "Each viewer's own")),
            ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches(REGION))
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' '))))
        .toList();
  }

  /// Languages to choose from, by their English names.
  public List<Option> languageOptions() {
    return Stream.concat(LANGUAGES.stream(), languages.stream())
        .distinct()
        .map(code -> new Option(code, nameOf(code)))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  static String nameOf(String language) {
    return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
  }
}
