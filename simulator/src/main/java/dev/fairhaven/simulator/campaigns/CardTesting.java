package dev.fairhaven.simulator.campaigns;

import dev.fairhaven.simulator.Ref;
import dev.fairhaven.simulator.Role;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.world.Connection;
import dev.fairhaven.simulator.world.Internet;
import dev.fairhaven.simulator.world.Performer;
import dev.fairhaven.simulator.world.Performer.Wares;
import dev.fairhaven.simulator.world.Persona;
import dev.fairhaven.simulator.world.Population;
import java.util.ArrayList;
import java.util.List;

/// One device pays tiny amounts with many cards to see which of them work, and buys something
/// larger with the few that do.
final class CardTesting {

  private static final int PAYMENTS_PER_ACCOUNT = 25;
  private static final int TINY_MIN = 50;
  private static final int TINY_MAX = 199;
  private static final double CASHES_OUT = 0.06;
  private static final long CASH_OUT_MAX = 25_000;

  private final Operation operation;
  private final Connection connection;
  private final List<Persona> testers = new ArrayList<>();
  private final Persona seller;
  private final Ref listing;

  private CardTesting(Operation operation) {
    this.operation = operation;
    var dice = operation.dice();
    this.connection = Internet.rented(dice, Population.farCountry(dice));
    this.seller = operation.anyMember();
    this.listing = raffle(operation.window().from());
  }

  static void begin(Operation operation) {
    var testing = new CardTesting(operation);
    var window = operation.window();
    testing.register(window.from());
    operation.spread(
        operation.oneForEach(PAYMENTS_PER_ACCOUNT, 1) - 1,
        window.part(0, 0.5),
        (_, now) -> testing.register(now));
    operation.spread(operation.volume(), window.part(0.02, 1), (_, now) -> testing.pay(now));
  }

  /// Something small that an honest member sells and that anyone can buy again and again.
  private Ref raffle(long now) {
    var wares =
        new Wares(
            "Raffle tickets for the youth club",
            "Pay what you like from 0.50, every ticket counts. Draw at the summer fair.",
            Performer.money(TINY_MIN),
            "community",
            operation.phrase("town"),
            "");
    return operation.performer(seller, Truth.benign()).offers(now, wares);
  }

  private void register(long now) {
    var dice = operation.dice();
    var handle = operation.phrase("handle_word") + dice.between(100, 99_999);
    var tester = operation.scene().population().mask(dice, handle, "", connection);
    operation.performer(tester, operation.cover(Role.TESTER)).registers(now);
    testers.add(tester);
  }

  private void pay(long now) {
    var dice = operation.dice();
    var card = "card-" + Long.toString(dice.bits() >>> 20, Character.MAX_RADIX);
    long pence =
        dice.chance(CASHES_OUT)
            ? CASH_OUT_MAX / dice.between(1, 4)
            : dice.between(TINY_MIN, TINY_MAX);
    operation
        .performer(dice.oneOf(testers), fraud())
        .pays(now, seller.account(), listing, Performer.money(pence), card);
  }

  private Truth fraud() {
    return operation.violation(Role.TESTER, Section.PAYMENT_FRAUD);
  }
}
