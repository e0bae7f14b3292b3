package dev.fairhaven.app.enforcement.delivery;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An address of the platform that takes messages.
///
/// @param types what it takes; empty for everything
/// @param disabledBecause why it gets nothing for now; null for an endpoint in use
/// @param failingSince when it began to fail; null once a message was taken
public record Endpoint(
    EndpointId id,
    String url,
    String description,
    Set<MessageType> types,
    @Nullable String disabledBecause,
    @Nullable Instant failingSince,
    Instant createdAt) {

  public static final int COUNT_MAX = 50;

  public Endpoint {
    types = Set.copyOf(types);
  }

  /// What people call it: its description, or else its address.
  public String name() {
    return description.isBlank() ? url : description;
  }

  public boolean isEnabled() {
    return disabledBecause == null;
  }

  /// What is said about an endpoint on creating or changing it.
  ///
  /// @param types empty for everything
  public record Draft(String url, String description, Set<MessageType> types) {

    public static final int URL_LENGTH_MAX = 2_048;
    public static final int DESCRIPTION_LENGTH_MAX = 200;

    public Draft {
      types = Set.copyOf(types);
    }
  }
}
