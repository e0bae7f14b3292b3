package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.platform.access.StaffNames;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.web.Tone;
import dev.fairhaven.app.review.station.web.StationPage.Past;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Summarizes each earlier decision in one line.
@Component
final class Pasts {

  private final StaffNames staffNames;

  Pasts(StaffNames staffNames) {
    this.staffNames = staffNames;
  }

  List<Past> of(List<Decision> decisions) {
    var names = staffNames.names(decisions.stream().flatMap(Pasts::staff).toList());
    return decisions.stream().map(decision -> past(decision, names)).toList();
  }

  private static Stream<StaffId> staff(Decision decision) {
    return decision.decider() instanceof Decider.Person(var staff) ? Stream.of(staff) : Stream.of();
  }

  private static Past past(Decision decision, Map<StaffId, String> names) {
    return new Past(
        decision.id(),
        decision.time(),
        decision.verdict(),
        tone(decision.verdict()),
        by(decision.decider(), names));
  }

  private static String by(Decider decider, Map<StaffId, String> names) {
    return switch (decider) {
      case Decider.Rules(int version) -> "rules v" + version;
      case Decider.Person(var staff) -> names.getOrDefault(staff, "somebody who left");
      case Decider.Platform _ -> "the platform";
    };
  }

  static Tone tone(String verdict) {
    return switch (verdict) {
      case "allow", "reversal" -> Tone.GOOD;
      case "label", "review" -> Tone.INFO;
      case "limit", "warn" -> Tone.MODERATE;
      case "remove", "strike" -> Tone.SERIOUS;
      case "suspend", "ban" -> Tone.CRITICAL;
      default -> Tone.NEUTRAL;
    };
  }
}
