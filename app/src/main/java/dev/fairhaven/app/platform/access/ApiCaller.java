package dev.fairhaven.app.platform.access;

import java.util.Set;

/// The API key that a request was made with. Handlers under `/v1` take it as a parameter.
///
/// @param name what the key is called in the console
/// @param requestsPerMinute how many requests it may make
public record ApiCaller(KeyId id, String name, Set<Scope> scopes, int requestsPerMinute) {

  public ApiCaller {
    scopes = Set.copyOf(scopes);
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  /// The form in which the audit log names it.
  public String auditName() {
    return "key/" + id;
  }
}
