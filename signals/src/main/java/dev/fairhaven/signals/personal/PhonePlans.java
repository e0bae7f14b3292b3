package dev.fairhaven.signals.personal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the numbering plans of countries say of a number. Immutable, thread-safe.
final class PhonePlans {

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
  private final List<String> regions;

  PhonePlans(List<String> regions) {
    this.regions = List.copyOf(regions);
    for (var region : regions) {
      if (!plans.getSupportedRegions().contains(region)) {
        throw new IllegalArgumentException(
            "regions: expected two letters of ISO 3166 such as GB, got " + region);
      }
    }
  }

  /// What is known of a number with `+`.
  ///
  /// @param isValid whether its country may have given it out, and not only its length is right
  record International(boolean isValid, @Nullable String country) {}

  /// Empty when no number is that long or has such a country code.
  Optional<International> international(String number) {
    return parsed(number, null).filter(plans::isPossibleNumber).map(this::international);
  }

  private International international(PhoneNumber number) {
    var region = plans.getRegionCodeForNumber(number);
    boolean isCountry = region != null && region.length() == 2 && !region.equals("ZZ");
    return new International(plans.isValidNumber(number), isCountry ? region : null);
  }

  /// Two at most of the regions that may have given a number without `+` out.
  List<String> regionsOf(String number) {
    return regions.stream().filter(region -> isValid(number, region)).limit(2).toList();
  }

  private boolean isValid(String number, String region) {
    return parsed(number, region)
        .filter(phone -> plans.isValidNumberForRegion(phone, region))
        .isPresent();
  }

  private Optional<PhoneNumber> parsed(String number, @Nullable String region) {
    try {
      return Optional.of(plans.parse(number, region));
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }
}
