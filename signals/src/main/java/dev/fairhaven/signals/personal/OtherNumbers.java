package dev.fairhaven.signals.personal;

import java.util.regex.Pattern;

/// Numbers that are grouped or as long as those of phones and are something else: by their shape,
/// or by what is right before or after them.
final class OtherNumbers {

  private static final int BEFORE_LENGTH_MAX = 48;
  private static final int AFTER_LENGTH_MAX = 16;

  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String MONTH = "(?:0[1-9]|1[0-2])";
  private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";

  /// Dates and what follows them, times, years, decimals, thousands, versions, and numbers of
  /// goods, orders and offices whose groups no phone has.
  private static final Pattern SHAPES =
      Pattern.compile(
          String.join(
              "|",
              "\\d{4}([-./])\\d{1,2}\\1\\d{1,2}(?:\\W\\d{1,2})?",
              "\\d{1,2}([-./])\\d{1,2}\\2\\d{2,4}(?: \\d{1,2})?",
              "(?:" + YEAR + "\\W*)+",
              // A date first: 20240518-4433221, 2024-05-18 14.30, 20261130235959
              YEAR + MONTH + DAY + "(?:\\D.*|\\d{2}|\\d{4}|\\d{6}|\\d{9})?",
              YEAR + "([-./ ])" + MONTH + "\\3" + DAY + "\\D.*",
              DAY + "([-./])" + MONTH + "\\4" + YEAR + "\\D.*",
              MONTH + "([-./])" + DAY + "\\5" + YEAR + "\\D.*",
              "\\d+\\.\\d+(?: \\d+\\.\\d+)*",
              "\\d{1,2}(?:\\.\\d{3})+|[1-9]\\d?(?: \\d{3}){2,}",
              // A version or an address: one digit alone, or four small groups
              "\\d{1,5}(?:\\.\\d{1,5})*\\.\\d(?:\\.\\d{1,5})*",
              "[02-9](?:\\.\\d+){2,}",
              "(?:\\d{1,3}\\.){3}\\d{1,3}",
              // DOI
              "10\\.\\d{4,}/.*",
              // As the United States group their numbers for people, and postcodes
              "\\d{3}-\\d{2}-\\d{4}",
              "(?:000|666|9\\d\\d) \\d{2} \\d{4}|\\d{3} (?:00 \\d{4}|\\d{2} 0000)",
              "[0-8]\\d{4}-\\d{4}",
              // Orders
              "\\d{3}-\\d{7}-\\d{7}",
              // ISBN
              "(?=(?:\\d[- ]?){12}\\d$)97[89][- ]?\\d{1,5}[- ]?\\d{1,7}[- ]?\\d{1,6}[- ]?\\d"));

  /// Ten digits in four groups, the last of one.
  private static final Pattern ISBN_10 =
      Pattern.compile("(?=(?:\\d[- ]?){9}\\d$)\\d{1,5}([- ])\\d{1,7}\\1\\d{1,6}\\1\\d");

  /// Seconds or milliseconds since 1970, from 2001 on.
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}|1\\d{12}");

  /// What a number is called that is no phone's, right before it, with no more than a few words
  /// such as *number* between.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(?<![\\p{L}\\d])(?:"
              + String.join(
                  "|",
                  "order|invoice|tracking|trk|shipment|parcel|consignment|awb|waybill",
                  "serial|s/n|sn|build|version|v|release|firmware|revision|rev|commit",
                  "epoch|unix|timestamp|date|ttl|expires?|iat|nbf|isbn(?:-1[03])?|issn|ean|upc|gtin",
                  "asin|sku|doi|arxiv|pmid|pmcid|orcid|cve|rfc|imei|meid|iccid|imsi|vin|iban|bsb",
                  "routing|swift|vat|ein|ticket|case|claim|policy|ref|reference|docket|patent",
                  "incident|transaction|txn|txid|receipt|voucher|coupon|account|acct|ids?|uid|gid",
                  "pid|guid|uuid|po|rma|batch|lot|part|item|article|product|model|catalog(?:ue)?",
                  "bug|issue|pr|row|page|port|zip|postcode|lat|lon|lng|latitude|longitude|gps",
                  "coordinates?|hash|checksum|crc|crc32|token|session|seed|size|length|offset|bytes",
                  "count|total|sum|amount|price|cost|score|rgb|chapter|section|verse|level|code|pin|otp",
                  "passcode|fedex|ups|usps|dhl|dpd|gls|hermes",
                  "(?:booking|reservation|confirmation|customer|client|member|user|employee|student"
                      + "|patient|job|membership) ?(?:ids?|no\\.?|nr\\.?|numbers?|ref(?:erence)?|code|#)",
                  "bestell\\p{L}*|rechnung\\p{L}*|auftrag\\p{L}*|sendung\\p{L}*|paket\\p{L}*|artikel\\p{L}*",
                  "seriennummer|aktenzeichen|vorgang\\p{L}*|vertrag\\p{L}*|beleg\\p{L}*|plz|konto\\p{L}*",
                  "(?!tel|handy|ruf|fax|mobil|durchwahl|phone)\\p{L}{3,20}n(?:umme)?r",
                  "commande|facture|colis|suivi|référence|dossier|siret|siren|compte",
                  "pedido|factura|seguimiento|referencia|expediente|envío|cuenta|guía",
                  "encomenda|fatura|rastreio|cnpj|protocolo|ordine|fattura|spedizione|riferimento",
                  "pratica|bestelling|factuur|zending|zamówieni\\p{L}*|faktur\\p{L}*|przesyłk\\p{L}*|nip|regon",
                  "заказ\\p{L}*|сч[её]т\\p{L}*|накладн\\p{L}*|трек\\p{L}*|инн|огрн|версия|сборка",
                  "sipariş\\p{L}*|kargo\\p{L}*")
              + ")|订单|訂單|单号|單號|发票|發票|运单|運單|编号|編號|注文番号|追跡番号|伝票番号|주문번호|송장번호|운송장)"
              + "(?: ?(?:numbers?|num|no|nr|n°|nº|id|code|key|is|was|of|=|№|#|:|\\.|-|\\(|\"|'|\\d|号|號|번호|は))*"
              + " ?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern UNIT =
      Pattern.compile(
          " ?(?:seconds?|secs?|ms|millis\\w*|bytes?|[kmgt]i?b|px|pixels?|rows?|users?|people|views?"
              + "|followers|subscribers|likes|points?|pts|votes?|times|km|kg|usd|eur|gbp|jpy|inr"
              + "|dollars?|euros?|pounds|€|\\$|£|%|₽|₹|руб\\p{L}*|円|元|원)(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String MONEY = "$€£¥₹₽₩";

  private OtherNumbers() {}

  static boolean hasOtherShape(String number) {
    return SHAPES.matcher(number).matches()
        || EPOCH.matcher(number).matches()
        || (ISBN_10.matcher(number).matches() && isIsbn(number));
  }

  /// The digits by 10 to 1 give a multiple of 11.
  private static boolean isIsbn(String number) {
    var digits = number.replaceAll("\\D", "");
    return CheckDigits.weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  /// Whether what is right before or after says that it is another number.
  static boolean isNamedOtherwise(PlainText text, int start, int end) {
    char before = text.near(start - 1);
    char sign = before == ' ' ? text.near(start - 2) : before;
    if (MONEY.indexOf(sign) >= 0) {
      return true;
    }
    var named = text.matcher(NAMED);
    named.region(Math.max(0, start - BEFORE_LENGTH_MAX), start).useTransparentBounds(true);
    if (named.find()) {
      return true;
    }
    var unit = text.matcher(UNIT);
    unit.region(end, Math.min(text.length(), end + AFTER_LENGTH_MAX)).useTransparentBounds(true);
    return unit.lookingAt();
  }
}
