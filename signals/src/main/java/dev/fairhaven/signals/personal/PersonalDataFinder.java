package dev.fairhaven.signals.personal;

import java.util.ArrayList;
import java.util.List;

/// Finds personal data in a text. Immutable, thread-safe.
///
/// Digits, dashes and blanks may be those of any script, and invisible characters may be between
/// them; e-mail addresses may be written with `[at]` and `dot`.
public final class PersonalDataFinder {

  /// How much of a text is read.
  public static final int TEXT_LENGTH_MAX = 100_000;

  /// Whose phone numbers are known without a country code, when nobody says otherwise.
  public static final List<String> REGIONS =
      List.of("US", "GB", "DE", "FR", "ES", "IT", "NL", "PL", "BR", "IN");

  public static final int REGIONS_MAX = 20;

  private static final PersonalDataFinder SHARED = new PersonalDataFinder(REGIONS);

  private final List<Detector> detectors;

  /// @param regions whose phone numbers are known without a country code: two letters of ISO 3166
  ///   each, at most [#REGIONS_MAX]
  public PersonalDataFinder(List<String> regions) {
    if (regions.size() > REGIONS_MAX) {
      throw new IllegalArgumentException(
          "regions: expected at most " + REGIONS_MAX + ", got " + regions.size());
    }
    detectors =
        List.of(
            new EmailDetector(),
            new CardDetector(),
            new IbanDetector(),
            new WalletDetector(),
            new NationalIdDetector(),
            new DocumentDetector(),
            new NetworkDetector(),
            new PhoneDetector(regions));
  }

  /// With [#REGIONS].
  public static PersonalDataFinder shared() {
    return SHARED;
  }

  /// In order, none overlapping another.
  public List<PersonalData> find(String text) {
    return Overlaps.best(candidates(text));
  }

  /// In no order, and some overlapping others.
  List<PersonalData> candidates(String text) {
    var plain = PlainText.of(text, TEXT_LENGTH_MAX);
    var candidates = new ArrayList<PersonalData>(0);
    for (var detector : detectors) {
      detector.find(
          plain,
          data ->
              candidates.add(
                  data.at(plain.originalStart(data.start()), plain.originalEnd(data.end() - 1))));
    }
    return candidates;
  }
}
