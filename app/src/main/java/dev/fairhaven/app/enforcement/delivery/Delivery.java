package dev.fairhaven.app.enforcement.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message on its way to one endpoint.
///
/// @param subject what the message is about, such as `decision/ID`
/// @param attempts how often it was sent
/// @param dueAt when it is sent next; of no meaning once the state is final
/// @param lastStatus the HTTP status of the last answer; null where there was none
/// @param finishedAt when it was taken or given up; null while pending
public record Delivery(
    DeliveryId id,
    MessageId message,
    EndpointId endpoint,
    MessageType type,
    String subject,
    State state,
    int attempts,
    Instant createdAt,
    Instant dueAt,
    @Nullable Integer lastStatus,
    @Nullable Instant finishedAt) {

  /// Where a delivery is.
  public enum State {
    /// Waiting to be sent, or being sent.
    PENDING,
    /// The endpoint took it.
    DELIVERED,
    /// Given up; a person can replay it.
    DEAD
  }

  /// One time that a message was sent.
  ///
  /// @param number from 1
  /// @param status the HTTP status; null where there was no answer
  /// @param error why there was no answer; null where there was one
  /// @param excerpt the beginning of the answer's body
  public record Attempt(
      int number,
      Instant at,
      int durationMillis,
      @Nullable Integer status,
      @Nullable String error,
      String excerpt) {}

  /// A delivery with everything known about it.
  ///
  /// @param body what is sent, to the byte
  /// @param attempts newest first
  public record Story(Delivery delivery, Endpoint endpoint, String body, List<Attempt> attempts) {

    public Story {
      attempts = List.copyOf(attempts);
    }
  }

  /// Which deliveries to list; null for any.
  ///
  /// @param before only those created before this one
  public record Filter(
      @Nullable EndpointId endpoint,
      @Nullable MessageType type,
      @Nullable State state,
      @Nullable DeliveryId before) {

    public static final Filter NONE = new Filter(null, null, null, null);
  }
}
