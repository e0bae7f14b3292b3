package dev.fairhaven.signals.urls;

/// How a host imitates a protected domain.
///
/// @param domain the protected one
/// @param way how
public record Likeness(String domain, Way way) {

  /// A way to imitate a domain, the plainest first.
  public enum Way {
    /// The same name under another suffix: `example.net` for `example.com`.
    OTHER_SUFFIX,
    /// Letters that look the same: `examp1e.com`.
    CONFUSABLE,
    /// One letter more, less, or another, or two swapped: `exmaple.com`.
    TYPO,
    /// The name with something added: `example-login.com`, `secureexample.com`.
    ADDITION,
    /// The name in front of a domain of somebody else: `example.com.evil.net`.
    SUBDOMAIN
  }
}
