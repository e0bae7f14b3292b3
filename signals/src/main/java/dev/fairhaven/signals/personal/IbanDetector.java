package dev.fairhaven.signals.personal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// IBANs: the country's length and the check digits of ISO 13616.
final class IbanDetector implements Detector {

  /// By the registry of SWIFT.
  private static final Map<String, Integer> LENGTHS =
      lengths(
          "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27"
              + " DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28"
              + " HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21"
              + " LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29"
              + " PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23"
              + " TN24 TR26 UA29 VA22 VG24 XK20 YE30");

  private static Map<String, Integer> lengths(String table) {
    var lengths = new HashMap<String, Integer>();
    for (var entry : table.split(" ", -1)) {
      lengths.put(entry.substring(0, 2), CheckDigits.number(entry, 2, 4));
    }
    return Map.copyOf(lengths);
  }

  @Override
  public void find(PlainText text, Consumer<PersonalData> found) {
    for (int i = 0; i + 3 < text.length(); i++) {
      if (PlainText.isDigit(text.at(i + 2))
          && PlainText.isDigit(text.at(i + 3))
          && text.isStart(i)) {
        findAt(text, i, found);
      }
    }
  }

  private static void findAt(PlainText text, int start, Consumer<PersonalData> found) {
    var country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
    int length = LENGTHS.getOrDefault(country, 0);
    var iban = new StringBuilder(length);
    int at = start;
    while (iban.length() < length && isAlphanumeric(text.near(at))) {
      iban.append(Character.toUpperCase(text.at(at)));
      at++;
      boolean goesOn = iban.length() < length && isJoint(text.near(at));
      at += goesOn ? 1 : 0;
    }
    if (length > 0 && iban.length() == length && text.isEnd(at) && isRight(iban.toString())) {
      found.accept(
          new PersonalData(
              PersonalKind.IBAN,
              PersonalKind.IBAN.wireName(),
              start,
              at,
              Confidence.CERTAIN,
              country));
    }
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '-';
  }

  static boolean isRight(String iban) {
    return CheckDigits.mod97(iban.substring(4) + iban.substring(0, 4)) == 1;
  }

  private static boolean isAlphanumeric(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
