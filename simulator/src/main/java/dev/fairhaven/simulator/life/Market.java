package dev.fairhaven.simulator.life;

import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.text.Grammar;
import dev.fairhaven.simulator.text.Phrasebook;
import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.simulator.world.Offer;
import dev.fairhaven.simulator.world.Performer;
import dev.fairhaven.simulator.world.Performer.Wares;
import dev.fairhaven.simulator.world.Persona;
import dev.fairhaven.simulator.world.Scene;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// People sell what they no longer need, and others ask and pay.
final class Market {

  private static final double BOUGHT = 0.55;
  private static final double REPRICED = 0.12;
  private static final double BARGAIN = 0.06;
  private static final Grammar GRAMMAR = Phrasebook.instance().market();

  private final Scene scene;
  private final Private talks;
  private final Dice dice;

  Market(Scene scene, Private talks) {
    this.scene = scene;
    this.talks = talks;
    this.dice = scene.dice(0x3A);
  }

  void offers(Persona seller, long now) {
    var room = dice.oneOf(seller.rooms());
    var goods =
        Goods.parse(Phrasebook.instance().room(room).phrase("goods", dice, new HashMap<>()));
    boolean bargain = dice.chance(BARGAIN);
    int price = bargain ? Math.max(1, goods.price() / 4) : goods.price();
    var wares = wares(goods.item(), price, room, seller);
    var truth = bargain ? new Truth.LookAlike(Section.SCAM) : Truth.benign();
    var performer = new Performer(scene, seller, seller.connection(dice), truth);
    var listing = performer.offers(now, wares);
    var offer = new Offer(listing, seller, goods.item(), price);
    scene.offers().add(offer);
    planWhatFollows(performer, offer, wares, now);
  }

  private void planWhatFollows(Performer seller, Offer offer, Wares wares, long now) {
    if (dice.chance(REPRICED)) {
      long later = now + dice.delay(Duration.ofHours(9), 0.8);
      var cheaper = reduced(wares);
      scene.agenda().planIfRoom(later, then -> seller.reprices(then, offer.listing(), cheaper));
    }
    if (dice.chance(BOUGHT)) {
      long later = now + dice.delay(Duration.ofHours(5), 1);
      scene.agenda().planIfRoom(later, then -> isAskedAbout(offer, then));
    }
  }

  private void isAskedAbout(Offer offer, long now) {
    var buyer = scene.population().member(scene.population().anyone(dice));
    if (buyer.account().equals(offer.seller().account())) {
      return;
    }
    Map<String, String> memory = new HashMap<>();
    memory.put("item", inShort(offer.item()));
    memory.put("price", Integer.toString(offer.price()));
    memory.put("offer", Integer.toString(Math.max(1, offer.price() * 3 / 4)));
    var turns = Phrasebook.instance().common().dialogue("enquiry", dice, memory);
    var pair = new Private.Pair(benign(buyer), benign(offer.seller()));
    talks.speak(pair, turns, 0, now, then -> pays(pair.first(), offer, then));
  }

  /// The name of the thing without its details.
  private static String inShort(String item) {
    int comma = item.indexOf(',');
    return comma < 0 ? item : item.substring(0, comma);
  }

  private void pays(Performer buyer, Offer offer, long now) {
    var card = "card-" + Long.toString(dice.bits() >>> 20, Character.MAX_RADIX);
    buyer.pays(
        now,
        offer.seller().account(),
        offer.listing(),
        Performer.money(offer.price() * 100L),
        card);
  }

  private Wares wares(String item, int price, String room, Persona seller) {
    Map<String, String> memory = new HashMap<>(Map.of("item", item));
    var place = GRAMMAR.phrase("town", dice, memory);
    memory.put("town", place);
    return new Wares(
        GRAMMAR.compose("listing_title", dice, memory),
        seller.hand().write(GRAMMAR.compose("listing_text", dice, memory), dice),
        Performer.money(price * 100L),
        room,
        place,
        "");
  }

  private Wares reduced(Wares wares) {
    var note = GRAMMAR.compose("edit_note", dice, new HashMap<>());
    long pence = Math.max(100, wares.price().movePointRight(2).longValue() * 85 / 100);
    return new Wares(
        wares.title(),
        wares.text() + "\n\n" + note,
        Performer.money(pence),
        wares.category(),
        wares.place(),
        wares.contact());
  }

  private Performer benign(Persona persona) {
    return new Performer(scene, persona, persona.connection(dice), Truth.benign());
  }
}
