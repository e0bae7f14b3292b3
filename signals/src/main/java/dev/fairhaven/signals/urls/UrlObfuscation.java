package dev.fairhaven.signals.urls;

import java.util.Locale;

/// In what way a URL is hidden from filters that read it as it is written.
public enum UrlObfuscation {
  /// Signs stand for others, or characters nobody sees between them: `hxxp`, `[.]`, `ｃｏｍ`.
  DEFANGED,
  /// It is percent-encoded or in Base64, or its host is.
  ENCODED,
  /// It is inside another URL, as for redirectors: `https://example.com/?u=https://example.org`.
  NESTED,
  /// It is what is shown where Markdown, HTML or controls of direction are written.
  RENDERED;

  /// As evidence spells it.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
