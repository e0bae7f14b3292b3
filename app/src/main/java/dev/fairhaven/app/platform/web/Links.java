package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.DeliveryId;
import dev.fairhaven.app.platform.kernel.EndpointId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Builds every link of the console.
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

  public static String decision(DecisionId decision) {
    return "/decisions/" + decision;
  }

  public static String task(TaskId task) {
    return "/tasks/" + task;
  }

  public static String queue(String key) {
    return "/queues/" + segment(key);
  }

  public static String review(String queueKey) {
    return "/review/" + segment(queueKey);
  }

  public static String ruleSetVersion(int version) {
    return "/rules/versions/" + version;
  }

  public static String list(String name) {
    return "/lists/" + segment(name);
  }

  public static String bank(String name) {
    return "/banks/" + segment(name);
  }

  /// The small picture of an entry of a bank.
  public static String bankPicture(String bank, long entry) {
    return bank(bank) + "/entries/" + entry + "/picture";
  }

  public static String policy(String key) {
    return "/policies/" + segment(key);
  }

  public static String delivery(DeliveryId delivery) {
    return "/deliveries/" + delivery;
  }

  public static String endpoint(EndpointId endpoint) {
    return "/deliveries/endpoints/" + endpoint;
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
