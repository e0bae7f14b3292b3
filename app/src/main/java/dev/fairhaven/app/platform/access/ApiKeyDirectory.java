package dev.fairhaven.app.platform.access;

import java.util.Optional;

/// Where the key of an API request is looked up.
public interface ApiKeyDirectory {

  /// Empty for unknown and revoked keys.
  ///
  /// @param key as the caller sent it
  Optional<ApiCaller> find(String key);
}
