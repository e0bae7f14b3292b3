package dev.fairhaven.app.decisions.policy.web;

import dev.fairhaven.app.decisions.policy.PublishedPolicy;
import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.app.platform.web.Tone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a policy for reading, with the policy's history.
///
/// @param inEffect the version in effect; null if none is yet
/// @param history newest first
public record PolicyPage(
    PublishedPolicy shown,
    @Nullable PublishedPolicy inEffect,
    List<PublishedPolicy> history,
    Instant now,
    boolean mayEdit) {

  public boolean isInEffect() {
    return shown.equals(inEffect);
  }

  /// In effect, scheduled, or the version that replaced it.
  public String state(PublishedPolicy version) {
    if (version.equals(inEffect)) {
      return "In effect";
    }
    return version.effectiveFrom().isAfter(now) ? "Coming" : "Replaced";
  }

  public Tone tone(PublishedPolicy version) {
    if (version.equals(inEffect)) {
      return Tone.GOOD;
    }
    return version.effectiveFrom().isAfter(now) ? Tone.INFO : Tone.NEUTRAL;
  }

  /// The tone in which a severity is shown on every page.
  public static Tone tone(Severity severity) {
    return switch (severity) {
      case LOW -> Tone.NEUTRAL;
      case MODERATE -> Tone.MODERATE;
      case SERIOUS -> Tone.SERIOUS;
      case CRITICAL -> Tone.CRITICAL;
    };
  }
}
