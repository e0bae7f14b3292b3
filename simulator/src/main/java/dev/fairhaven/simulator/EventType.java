package dev.fairhaven.simulator;

import java.util.Locale;

/// What can happen in the community, as the platform reports it.
public enum EventType {
  ACCOUNT_CREATED,
  ACCOUNT_UPDATED,
  ACCOUNT_LOGIN,
  PROFILE_UPDATED,
  POST_CREATED,
  POST_EDITED,
  COMMENT_CREATED,
  MESSAGE_SENT,
  LISTING_CREATED,
  LISTING_EDITED,
  TRANSACTION_MADE,
  PROMPT_SUBMITTED,
  COMPLETION_GENERATED;

  private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '.');

  /// The name used on the wire, such as `post.created`.
  public String wire() {
    return wire;
  }
}
