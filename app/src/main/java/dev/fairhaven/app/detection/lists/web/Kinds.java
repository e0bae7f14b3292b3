package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.rules.lists.ListKind;

/// Display names and explanations of list kinds.
public final class Kinds {

  private Kinds() {}

  public static String words(ListKind kind) {
    return switch (kind) {
      case VALUES -> "Values";
      case CIDR -> "IP networks";
      case DOMAINS -> "Domains";
      case TERMS -> "Terms";
      case PATTERNS -> "Patterns";
      case QUERIES -> "Queries";
    };
  }

  /// How entries of this kind match, in a sentence.
  public static String explained(ListKind kind) {
    return switch (kind) {
      case VALUES -> "Matches a value that is the same to the character.";
      case CIDR -> "Matches every IPv4 or IPv6 address in a network.";
      case DOMAINS -> "Matches a domain and every subdomain of it.";
      case TERMS -> "Matches whole words in a text, whatever their case or obfuscation.";
      case PATTERNS -> "Matches a regular expression anywhere in a text.";
      case QUERIES ->
          "Matches words of a text together: \"wire money\"~5 AND NOT invoice, gift* OR voucher.";
    };
  }

  /// An example of a rule condition that uses such a list.
  public static String example(ListKind kind, String list) {
    return switch (kind) {
      case VALUES -> "InList(value=…, list='" + list + "')";
      case CIDR -> "IpInList(ip=…, list='" + list + "')";
      case DOMAINS -> "DomainInList(domain=…, list='" + list + "')";
      case TERMS, PATTERNS, QUERIES -> "MatchesAny(text=…, list='" + list + "')";
    };
  }
}
