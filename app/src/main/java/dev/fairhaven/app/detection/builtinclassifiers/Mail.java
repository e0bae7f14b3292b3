package dev.fairhaven.app.detection.builtinclassifiers;

import java.util.regex.Pattern;

/// Parses emails as found in data files: headers, a blank line, and a body that may contain markup.
final class Mail {

  private static final Pattern HEADERS_END = Pattern.compile("\r?\n\r?\n");
  private static final Pattern MARKUP =
      Pattern.compile("(?is)<style.{0,20000}?</style>|<[^>]{1,400}>");

  private Mail() {}

  /// Omits headers, which reveal the collector of an email rather than its content.
  static String body(String mail) {
    var end = HEADERS_END.matcher(mail);
    var body = end.find() ? mail.substring(end.end()) : mail;
    return MARKUP.matcher(body).replaceAll(" ");
  }
}
