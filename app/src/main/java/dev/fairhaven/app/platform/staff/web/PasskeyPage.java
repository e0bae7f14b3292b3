package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.staff.Passkey;
import java.util.List;

/// What the page of one's own passkeys shows.
public record PasskeyPage(List<Passkey> passkeys, FieldErrors errors) {

  public PasskeyPage {
    passkeys = List.copyOf(passkeys);
  }
}
