package dev.fairhaven.app.platform.staff.web;

import java.util.List;

/// Shows recovery codes once. Prints none.
public record RecoveryCodesPage(List<String> codes) {

  public RecoveryCodesPage {
    codes = List.copyOf(codes);
  }

  /// One on a line, to be copied.
  public String text() {
    return String.join("\n", codes);
  }

  @Override
  public String toString() {
    return "RecoveryCodesPage[]";
  }
}
