package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.detection.hashbanks.EntrySignals;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.detection.lists.ListName;
import dev.fairhaven.app.detection.lists.PlatformLists;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.simulator.Happening;
import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.world.Dice;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the analysts of the past learned: they put the sites and pictures of a spam wave into a
/// list and a bank some hours after they first saw them.
@DemoComponent
class PastKnowledge {

  private static final ListName DOMAINS = new ListName("blocked_domains");
  private static final ListName NETWORKS = new ListName("blocked_networks");
  private static final String RENTED_NETWORK = "203.0.113.0/27";
  private static final Pattern LINK = Pattern.compile("https://([a-z0-9.-]+)");
  private static final double NOTICED = 0.75;
  private static final Duration AFTER = Duration.ofHours(2);
  private static final Duration DOMAINS_EXPIRE = Duration.ofDays(90);

  private final PlatformLists lists;
  private final HashBanks banks;
  private final Set<String> seen = new HashSet<>();

  PastKnowledge(PlatformLists lists, HashBanks banks) {
    this.lists = lists;
    this.banks = banks;
  }

  void begin(Stage stage) {
    stage.planAt(
        0.30,
        () ->
            lists.add(
                NETWORKS,
                List.of(
                    new dev.fairhaven.app.detection.lists.NewEntry(
                        RENTED_NETWORK, "Rented servers behind two waves", null)),
                analyst(stage)));
  }

  private static String analyst(Stage stage) {
    return stage.cast().inOffice(Role.ANALYST).auditName();
  }

  void see(Happening happening, Stage stage, Dice dice) {
    if (happening instanceof EventHappened event
        && event.truth() instanceof Truth.Violation(_, _, Section section)
        && section == Section.SPAM) {
      event.data().findText("text").ifPresent(text -> seeLinks(text, stage, dice));
      event.data().findTexts("imageHashes").forEach(hash -> seePicture(hash, stage, dice));
    }
  }

  private void seeLinks(String text, Stage stage, Dice dice) {
    LINK.matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(domain -> seen.add(domain) && dice.chance(NOTICED))
        .forEach(domain -> stage.planIn(later(dice), () -> block(domain, stage)));
  }

  private static Duration later(Dice dice) {
    return Duration.ofMillis(dice.delay(AFTER, 0.6));
  }

  private void block(String domain, Stage stage) {
    lists.add(
        DOMAINS,
        List.of(
            new dev.fairhaven.app.detection.lists.NewEntry(
                domain, "Advertised in a spam wave", stage.now().plus(DOMAINS_EXPIRE))),
        analyst(stage));
  }

  /// Copies of one picture differ in a few bits; the first bits tell one picture from another well
  /// enough for whoever looks at them.
  private void seePicture(String hash, Stage stage, Dice dice) {
    if (seen.add(hash.substring(0, 2)) && dice.chance(NOTICED)) {
      stage.planIn(later(dice), () -> add(hash, stage));
    }
  }

  private void add(String hash, Stage stage) {
    banks.add(
        HashBanks.STARTER,
        List.of(
            dev.fairhaven.app.detection.hashbanks.NewEntry.of(
                EntrySignals.ofPicture(PdqHash.fromHex(hash)),
                true,
                "Advertising picture of a spam wave")),
        analyst(stage));
  }
}
