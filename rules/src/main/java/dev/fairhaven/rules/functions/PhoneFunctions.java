package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.STR;
import static dev.fairhaven.rules.functions.Arguments.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Parameter;
import java.util.List;
import java.util.Optional;

/// Phone numbers.
final class PhoneFunctions {

  private static final Parameter NUMBER =
      required("phone_number", STR, "The phone number in international form, with or without `+`.");

  private static final int BLOCK_DIGITS = 4;

  private PhoneFunctions() {}

  static List<Function> all() {
    return List.of(phoneCountry(), phonePrefix());
  }

  private static Function.Builder function(String name, String summary) {
    return Function.named(name, Category.NETWORK).summary(summary).takes(NUMBER).returns(STR);
  }

  private static Function phoneCountry() {
    var plans = PhoneNumberUtil.getInstance();
    return function(
            "PhoneCountry",
            "Returns the ISO 3166 code of a phone number's country. No value if there is none.")
        .cost(Cost.LINEAR)
        .does(
            (values, context) ->
                country(plans, text(values, 0))
                    .<Object>map(country -> country)
                    .orElseGet(context::skip));
  }

  /// For an unassigned number, the country of its calling code.
  private static Optional<String> country(PhoneNumberUtil plans, String number) {
    try {
      var text = number.strip();
      var parsed = plans.parse(text.startsWith("+") ? text : "+" + text, null);
      var region = plans.getRegionCodeForNumber(parsed);
      var code = plans.getRegionCodeForCountryCode(parsed.getCountryCode());
      return Optional.of(region == null ? code : region).filter(PhoneFunctions::isCountry);
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  /// Numbers that belong to no country have `001` or `ZZ`.
  private static boolean isCountry(String region) {
    return region.matches("[A-Z]{2}") && !region.equals("ZZ");
  }

  private static Function phonePrefix() {
    return function(
            "PhonePrefix",
            "Returns a phone number without its last four characters, which is its number block.")
        .does(
            (values, context) -> {
              var number = text(values, 0);
              int length = number.codePointCount(0, number.length()) - BLOCK_DIGITS;
              return length <= 0
                  ? context.skip()
                  : number.substring(0, number.offsetByCodePoints(0, length));
            });
  }
}
