package dev.fairhaven.simulator.campaigns;

import dev.fairhaven.simulator.Role;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.life.Goods;
import dev.fairhaven.simulator.life.Private;
import dev.fairhaven.simulator.text.Phrasebook;
import dev.fairhaven.simulator.world.Internet;
import dev.fairhaven.simulator.world.Performer;
import dev.fairhaven.simulator.world.Performer.Wares;
import dev.fairhaven.simulator.world.Persona;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A ring of sellers offers goods far below their price and wants to be paid outside the platform.
final class ScamListings {

  private static final int EVENTS_PER_SELLER = 12;
  private static final int EVENTS_PER_LISTING = 3;
  private static final double ASKED_ABOUT = 0.6;
  private static final double BLENDS_IN = 0.2;
  private static final double LINKS_TO_CONTACT = 0.5;

  private final Operation operation;
  private final String contact;
  private final Private talks;
  private final List<Persona> sellers = new ArrayList<>();

  private ScamListings(Operation operation) {
    this.operation = operation;
    this.contact = "pay-" + operation.phrase("thing") + operation.dice().between(1, 99) + ".test";
    this.talks = new Private(operation.scene(), operation.dice());
  }

  static void begin(Operation operation) {
    var scam = new ScamListings(operation);
    var window = operation.window();
    scam.join(window.from());
    operation.spread(
        operation.oneForEach(EVENTS_PER_SELLER, 2) - 1,
        window.part(0, 0.5),
        (_, now) -> scam.join(now));
    operation.spread(
        operation.oneForEach(EVENTS_PER_LISTING, 3),
        window.part(0.02, 1),
        (_, now) -> scam.act(now));
  }

  private void join(long now) {
    var dice = operation.dice();
    var words = Phrasebook.instance().common();
    var handle = words.phrase("given", dice, new HashMap<>()).toLowerCase(Locale.ROOT);
    var via = Internet.rented(dice, operation.anyMember().home().country());
    var seller =
        operation.scene().population().mask(dice, handle + dice.between(10, 9_999), "", via);
    operation.performer(seller, operation.cover(Role.SELLER)).registers(now);
    sellers.add(seller);
  }

  private void act(long now) {
    var dice = operation.dice();
    var seller = dice.oneOf(sellers);
    if (dice.chance(BLENDS_IN)) {
      operation.blendIn(seller, Role.SELLER, now);
    }
    var goods = Goods.parse(operation.phrase("scam_goods"));
    var performer = operation.performer(seller, scam());
    performer.offers(now, wares(goods));
    if (dice.chance(ASKED_ABOUT)) {
      long later = now + dice.delay(Duration.ofMinutes(50), 0.8);
      operation.scene().agenda().planIfRoom(later, then -> isAsked(performer, goods, then));
    }
  }

  private void isAsked(Performer seller, Goods goods, long now) {
    var buyer = operation.performer(operation.anyMember(), Truth.benign());
    var turns =
        Operation.PHRASES.dialogue("scam_reply", operation.dice(), new HashMap<>(naming(goods)));
    talks.speak(new Private.Pair(buyer, seller), turns, 0, now, _ -> {});
  }

  private Wares wares(Goods goods) {
    var dice = operation.dice();
    long cheap = Math.max(1, goods.price() * (long) dice.between(12, 35) / 100);
    return new Wares(
        operation.compose("scam_title", naming(goods)),
        operation.compose("scam_text", naming(goods)),
        Performer.money(cheap * 100),
        "other",
        operation.phrase("town"),
        dice.chance(LINKS_TO_CONTACT) ? "https://" + contact + "/buy" : "");
  }

  private Map<String, String> naming(Goods goods) {
    return Map.of("item", goods.item(), "contact", contact);
  }

  private Truth scam() {
    return operation.violation(Role.SELLER, Section.SCAM);
  }
}
