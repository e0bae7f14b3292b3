package dev.fairhaven.simulator.world;

import dev.fairhaven.simulator.Ref;

/// A post that can be answered.
///
/// @param author number of the member who wrote it; negative for a mask
/// @param tone which grammar rule made it, and so which replies fit: `ask`, `show` or `tell`
/// @param subject what it is about
/// @param appeal how readily people answer, in `(0, 1]`
/// @param replies the last comments
public record Topic(
    Ref post,
    Ref author,
    String authorName,
    String room,
    String language,
    String tone,
    String subject,
    double appeal,
    Recent<Ref> replies) {

  /// How many comments below a post are remembered.
  public static final int REPLIES_MAX = 8;

  public static Recent<Ref> noReplies() {
    return new Recent<>(REPLIES_MAX);
  }
}
