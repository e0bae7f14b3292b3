package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.staff.ApiKey;
import java.util.List;
import java.util.Set;

/// What the page of API keys shows.
///
/// @param form what was typed for a new key, when it could not be used
public record KeyListPage(List<Row> keys, Form form, FieldErrors errors) {

  /// @param createdBy a name where one is known
  public record Row(ApiKey key, String createdBy) {}

  public record Form(String name, Set<Scope> scopes, String requestsPerMinute) {}
}
