package dev.fairhaven.signals.rendered;

import java.util.HashMap;
import java.util.Map;

/// Character references of HTML, such as `&shy;` and `&#98;`.
final class References {

  private static final int LENGTH_MAX = 24;
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  /// Those of HTML 4's Latin letters, and of the signs that hide words and hosts.
  private static final Map<String, Integer> NAMED = named();

  private References() {}

  private static Map<String, Integer> named() {
    var named = new HashMap<String, Integer>();
    var letters = LATIN_1.split(" ", -1);
    for (int i = 0; i < letters.length; i++) {
      named.put(letters[i], 0xA0 + i);
    }
    var signs =
        "amp & lt < gt > quot \" apos ' excl ! num # dollar $ percnt % lpar ( rpar ) ast * plus +"
            + " comma , period . sol / colon : semi ; equals = quest ? commat @ lsqb [ lbrack ["
            + " bsol \\ rsqb ] rbrack ] Hat ^ lowbar _ UnderBar _ grave ` lcub { lbrace { verbar |"
            + " vert | rcub } rbrace } hyphen \u2010 dash \u2010 ndash \u2013 mdash \u2014"
            + " hellip \u2026 bull \u2022 euro \u20AC trade \u2122";
    var words = signs.split(" ", -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      named.put(words[i], words[i + 1].codePointAt(0));
    }
    var unseen =
        Map.of(
            "zwnj",
            0x200C,
            "zwj",
            0x200D,
            "lrm",
            0x200E,
            "rlm",
            0x200F,
            "ZeroWidthSpace",
            0x200B,
            "NoBreak",
            0x2060,
            "ensp",
            0x2002,
            "emsp",
            0x2003,
            "thinsp",
            0x2009,
            "Tab",
            0x09);
    named.putAll(unseen);
    named.put("NewLine", 0x0A);
    named.put("NegativeThinSpace", 0x200B);
    named.put("InvisibleTimes", 0x2062);
    named.put("ic", 0x2063);
    return Map.copyOf(named);
  }

  /// What a reference stands for.
  ///
  /// @param end exclusive
  record Reference(int codePoint, int end) {

    static final Reference NONE = new Reference(-1, -1);

    boolean isNone() {
      return end < 0;
    }
  }

  /// The reference that starts with the `&` at `start`.
  static Reference at(String text, int start) {
    boolean isNumber = start + 2 < text.length() && text.charAt(start + 1) == '#';
    return isNumber ? number(text, start + 2) : named(text, start);
  }

  private static Reference named(String text, int start) {
    int stop = Math.min(text.length(), start + LENGTH_MAX);
    int end = start + 1;
    while (end < stop && text.charAt(end) < 0x80 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    var codePoint =
        end < stop && text.charAt(end) == ';' ? NAMED.get(text.substring(start + 1, end)) : null;
    return codePoint == null ? Reference.NONE : new Reference(codePoint, end + 1);
  }

  /// Browsers do not need the semicolon of a number.
  private static Reference number(String text, int start) {
    boolean isHex = text.charAt(start) == 'x' || text.charAt(start) == 'X';
    int from = isHex ? start + 1 : start;
    int end = from;
    int stop = Math.min(text.length(), from + LENGTH_MAX);
    int codePoint = 0;
    while (end < stop && digit(text.charAt(end), isHex) >= 0) {
      int radix = isHex ? 16 : 10;
      int next = codePoint * radix + digit(text.charAt(end), isHex);
      codePoint = Math.min(next, Character.MAX_CODE_POINT + 1);
      end++;
    }
    boolean isCharacter =
        end > from
            && codePoint > 0
            && Character.isValidCodePoint(codePoint)
            && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    boolean isClosed = end < text.length() && text.charAt(end) == ';';
    return isCharacter ? new Reference(codePoint, isClosed ? end + 1 : end) : Reference.NONE;
  }

  private static int digit(char c, boolean isHex) {
    return c < 0x80 ? Character.digit(c, isHex ? 16 : 10) : -1;
  }
}
