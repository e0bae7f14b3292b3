package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.web.Links;

/// Paths of the pages about hash banks.
public final class BankLinks {

  private BankLinks() {}

  public static String page(String name) {
    return "/banks/" + Links.segment(name);
  }

  /// The thumbnail of an entry.
  public static String picture(String bank, long entry) {
    return page(bank) + "/entries/" + entry + "/picture";
  }
}
