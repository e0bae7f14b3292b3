package dev.fairhaven.app.detection.builtinclassifiers;

import java.util.regex.Pattern;

/// Mails as files have them: headers, an empty line, a body that may hold markup.
final class Mail {

  private static final Pattern HEADERS_END = Pattern.compile("\r?\n\r?\n");
  private static final Pattern MARKUP =
      Pattern.compile("(?is)<style.{0,20000}?</style>|<[^>]{1,400}>");

  private Mail() {}

  /// Headers are left out: they tell who collected a mail, not what it says.
  static String body(String mail) {
    var end = HEADERS_END.matcher(mail);
    var body = end.find() ? mail.substring(end.end()) : mail;
    return MARKUP.matcher(body).replaceAll(" ");
  }
}
