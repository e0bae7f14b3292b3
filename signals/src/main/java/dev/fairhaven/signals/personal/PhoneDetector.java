package dev.fairhaven.signals.personal;

import java.util.List;
import java.util.function.Consumer;

/// Phone numbers: with `+` or `00` by the numbering plan of their country, without by the plans of
/// some regions, or because a word says so.
final class PhoneDetector implements Detector {

  private final PhonePlans plans;

  /// @param regions two letters each
  PhoneDetector(List<String> regions) {
    plans = new PhonePlans(regions);
  }

  @Override
  public void find(PlainText text, Consumer<PersonalData> found) {
    new PhoneSearch(plans, text, found).run();
  }
}
