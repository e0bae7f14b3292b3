package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Builds links of the console: those to what every feature knows, and the segments of all others.
/// A feature keeps the links to its own pages.
///
/// Ids of the platform may hold any character, and several (`/`, `..`, `%`, `;`) mean something in
/// a path or are refused by servers and proxies. So a segment is escaped by a rule of its own:
/// letters, digits, `_` and `-` stand for themselves, every other UTF-8 byte is `~` and two
/// hexadecimal digits. Handlers take an [ItemRef] parameter and get it unescaped.
public final class Links {

  private static final HexFormat HEX = HexFormat.of();
  private static final char ESCAPE = '~';

  private Links() {}

  public static String item(ItemRef item) {
    return "/items/" + segment(item.type()) + "/" + segment(item.id());
  }

  public static String account(ItemRef account) {
    return "/accounts/" + segment(account.type()) + "/" + segment(account.id());
  }

  public static String staff(StaffId staff) {
    return "/staff/" + staff;
  }

  /// `text` as one segment of a path.
  public static String segment(String text) {
    var segment = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(octet)) {
        segment.append((char) octet);
      } else {
        segment.append(ESCAPE).append(HEX.toHexDigits(octet));
      }
    }
    return segment.toString();
  }

  /// What [#segment] was made from. Text with a broken escape is taken as it is.
  public static String unescape(String segment) {
    var bytes = new ByteArrayOutputStream(segment.length());
    for (int i = 0; i < segment.length(); ) {
      if (isEscape(segment, i)) {
        bytes.write(HexFormat.fromHexDigits(segment, i + 1, i + 3));
        i += 3;
      } else {
        var character = Character.toString(segment.codePointAt(i));
        bytes.writeBytes(character.getBytes(StandardCharsets.UTF_8));
        i += character.length();
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isPlain(byte octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9')
        || octet == '_'
        || octet == '-';
  }

  private static boolean isEscape(String text, int i) {
    return text.charAt(i) == ESCAPE
        && i + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(i + 1))
        && HexFormat.isHexDigit(text.charAt(i + 2));
  }
}
