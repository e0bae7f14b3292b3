package dev.fairhaven.app.decisions.policy.store;

import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.app.decisions.policy.StrikeLadder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The stored JSON form of a policy's content, also used by template files.
public record PolicyJson(String title, String summary, List<Section> sections, Ladder ladder) {

  public record Section(String number, String title, String text, String severity) {}

  public record Ladder(Duration strikeLifetime, List<Rung> rungs) {}

  /// @param period set only for a suspension
  public record Rung(String sanction, @Nullable Duration period) {}

  public static PolicyJson of(Policy policy) {
    return new PolicyJson(
        policy.title(),
        policy.summary(),
        policy.sections().stream().map(PolicyJson::section).toList(),
        new Ladder(
            policy.ladder().strikeLifetime(),
            policy.ladder().rungs().stream().map(PolicyJson::rung).toList()));
  }

  public Policy toPolicy(PolicyVersion version) {
    return new Policy(
        version,
        title,
        summary,
        sections.stream().map(PolicyJson::section).toList(),
        new StrikeLadder(
            ladder.strikeLifetime(), ladder.rungs().stream().map(PolicyJson::sanction).toList()));
  }

  private static Section section(PolicySection section) {
    return new Section(
        section.number(),
        section.title(),
        section.text(),
        section.severity().name().toLowerCase(Locale.ROOT));
  }

  private static PolicySection section(Section section) {
    return new PolicySection(
        section.number(),
        section.title(),
        section.text(),
        Severity.valueOf(section.severity().toUpperCase(Locale.ROOT)));
  }

  private static Rung rung(Sanction sanction) {
    return switch (sanction) {
      case Sanction.Warn() -> new Rung("warn", null);
      case Sanction.Suspend(Duration period) -> new Rung("suspend", period);
      case Sanction.Ban() -> new Rung("ban", null);
    };
  }

  private static Sanction sanction(Rung rung) {
    return switch (rung.sanction()) {
      case "warn" -> new Sanction.Warn();
      case "suspend" ->
          new Sanction.Suspend(Objects.requireNonNull(rung.period(), "a suspension has a period"));
      case "ban" -> new Sanction.Ban();
      default -> throw new IllegalArgumentException("unknown sanction " + rung.sanction());
    };
  }
}
