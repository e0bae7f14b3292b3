package dev.fairhaven.simulator;

import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Happening.FlagRaised;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// Keeps the truth about happenings, for whoever wants to know how well they were judged: as one
/// line of JSON for each, and as counts.
///
/// A line names the happening, its item and the truth:
///
/// ```json
/// {"id":"e1","kind":"event","item":{"type":"post","id":"p1"},"actor":{"type":"account","id":"u1"},
///  "truth":"violation","campaign":"spam_wave-1","campaignKind":"spam_wave","role":"bot","section":"spam"}
/// ```
///
/// `truth` is `benign`, `look_alike` (with `section`), `cover` (with the campaign) or `violation`.
/// The counts may be read while another thread records; lines must be written by one thread only.
public final class TruthLedger {

  private final Appendable lines;
  private final Map<CampaignKind, LongAdder> violations = new EnumMap<>(CampaignKind.class);
  private final Map<CampaignKind, LongAdder> covers = new EnumMap<>(CampaignKind.class);
  private final LongAdder events = new LongAdder();
  private final LongAdder lookAlikes = new LongAdder();
  private final LongAdder rightFlags = new LongAdder();
  private final LongAdder wrongFlags = new LongAdder();

  /// What a ledger has counted.
  ///
  /// @param events all events, benign ones too
  /// @param violations events that violate the policy, by campaign
  /// @param covers events by which members of campaigns behaved normally
  /// @param lookAlikes harmless events that tempt a careless rule
  /// @param rightFlags flags on items that do violate the policy
  public record Counts(
      long events,
      Map<CampaignKind, Long> violations,
      Map<CampaignKind, Long> covers,
      long lookAlikes,
      long rightFlags,
      long wrongFlags) {}

  /// @param lines gets one line for each happening
  public TruthLedger(Appendable lines) {
    this.lines = lines;
    for (var kind : CampaignKind.values()) {
      violations.put(kind, new LongAdder());
      covers.put(kind, new LongAdder());
    }
  }

  /// A ledger that only counts.
  public static TruthLedger counting() {
    return new TruthLedger(Nowhere.INSTANCE);
  }

  /// @throws UncheckedIOException when the line could not be written
  public void record(Happening happening) {
    count(happening);
    try {
      lines.append(line(happening)).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Counts counts() {
    return new Counts(
        events.sum(),
        sums(violations),
        sums(covers),
        lookAlikes.sum(),
        rightFlags.sum(),
        wrongFlags.sum());
  }

  private void count(Happening happening) {
    switch (happening) {
      case EventHappened event -> count(event.truth());
      case FlagRaised flag ->
          (flag.truth() instanceof Truth.Violation ? rightFlags : wrongFlags).increment();
    }
  }

  private void count(Truth truth) {
    events.increment();
    switch (truth) {
      case Truth.Benign _ -> {}
      case Truth.LookAlike _ -> lookAlikes.increment();
      case Truth.Cover cover -> add(covers, cover.campaign());
      case Truth.Violation violation -> add(violations, violation.campaign());
    }
  }

  private static void add(Map<CampaignKind, LongAdder> counts, Campaign campaign) {
    counts.computeIfAbsent(campaign.kind(), _ -> new LongAdder()).increment();
  }

  private static Map<CampaignKind, Long> sums(Map<CampaignKind, LongAdder> counts) {
    Map<CampaignKind, Long> sums = new EnumMap<>(CampaignKind.class);
    counts.forEach((kind, count) -> sums.put(kind, count.sum()));
    return sums;
  }

  private static String line(Happening happening) {
    var json = new JsonText().open().text("id", happening.id());
    switch (happening) {
      case EventHappened event -> {
        json.text("kind", "event");
        if (event.target() != null) {
          json.ref("item", event.target());
        }
        json.ref("actor", event.actor());
      }
      case FlagRaised flag -> json.text("kind", "flag").ref("item", flag.item());
    }
    return truth(json, happening.truth()).close().toString();
  }

  private static JsonText truth(JsonText json, Truth truth) {
    return switch (truth) {
      case Truth.Benign _ -> json.text("truth", "benign");
      case Truth.LookAlike(Section tempts) ->
          json.text("truth", "look_alike").text("section", tempts.wire());
      case Truth.Cover(Campaign campaign, Role role) ->
          membership(json.text("truth", "cover"), campaign, role);
      case Truth.Violation(Campaign campaign, Role role, Section section) ->
          membership(json.text("truth", "violation"), campaign, role)
              .text("section", section.wire());
    };
  }

  private static JsonText membership(JsonText json, Campaign campaign, Role role) {
    return json.text("campaign", campaign.id())
        .text("campaignKind", campaign.kind().wire())
        .text("role", role.wire());
  }

  private enum Nowhere implements Appendable {
    INSTANCE;

    @Override
    public Appendable append(CharSequence text) {
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return this;
    }

    @Override
    public Appendable append(char c) {
      return this;
    }
  }
}
