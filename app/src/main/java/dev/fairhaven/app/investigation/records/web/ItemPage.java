package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.enforcement.actions.Standing;
import dev.fairhaven.app.intake.entities.ItemView;
import dev.fairhaven.app.platform.web.Tone;
import dev.fairhaven.app.review.flags.Flag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An item or an account, with its history.
///
/// @param view its current content; null if no event carried it
/// @param author the account that created it; null for accounts and if unknown
/// @param thread the item it belongs under; null if there is none
/// @param standing of the account or the author; null if there is none
/// @param inForce the enforcement actions in force on the item itself
/// @param story newest first
/// @param made items that the account created, newest first
/// @param replies oldest first
/// @param openFlags flags that have not been resolved
public record ItemPage(
    Named subject,
    @Nullable ItemView view,
    @Nullable Named author,
    @Nullable Named thread,
    @Nullable Standing standing,
    List<EnforcementLine> inForce,
    List<StoryEntry> story,
    List<Mention> made,
    List<Mention> replies,
    List<Flag> openFlags,
    boolean maySeeDecisions,
    Instant now) {

  /// Its name; or its type and author, if the name would only repeat its first words.
  public String title() {
    return subject.isTitled() || author == null
        ? subject.name()
        : typeLabel() + " by " + author.name();
  }

  private String typeLabel() {
    return subject.type().substring(0, 1).toUpperCase(Locale.ROOT) + subject.type().substring(1);
  }

  /// Another item, and when it was last seen.
  public record Mention(Named item, Instant at) {}

  public List<EnforcementLine> strikes() {
    return standing == null ? List.of() : EnforcementLine.of(standing.strikes(), now);
  }

  public String standingWord() {
    if (standing == null) {
      return "Unknown";
    }
    if (standing.isBanned()) {
      return "Banned";
    }
    if (standing.suspendedUntil().isPresent()) {
      return "Suspended";
    }
    return standing.isGood() ? "Good standing" : count(standing.strikes().size());
  }

  private static String count(int strikes) {
    return strikes + (strikes == 1 ? " strike" : " strikes");
  }

  public Tone standingTone() {
    if (standing == null) {
      return Tone.NEUTRAL;
    }
    if (standing.isBanned()) {
      return Tone.CRITICAL;
    }
    if (standing.suspendedUntil().isPresent()) {
      return Tone.SERIOUS;
    }
    return standing.isGood() ? Tone.GOOD : Tone.MODERATE;
  }
}
