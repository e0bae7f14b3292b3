package dev.fairhaven.simulator.campaigns;

import dev.fairhaven.simulator.Ref;
import dev.fairhaven.simulator.Role;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.life.Talk;
import dev.fairhaven.simulator.text.Handwriting;
import dev.fairhaven.simulator.text.Obfuscation;
import dev.fairhaven.simulator.text.Phrasebook;
import dev.fairhaven.simulator.world.Connection;
import dev.fairhaven.simulator.world.Internet;
import dev.fairhaven.simulator.world.Performer;
import dev.fairhaven.simulator.world.Performer.Post;
import dev.fairhaven.simulator.world.Persona;
import dev.fairhaven.simulator.world.Population;
import dev.fairhaven.simulator.world.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Bot accounts appear in numbers and push one offer, on a few domains that change, with
/// obfuscations that grow as the wave goes on. Some bots answer nicely in between.
final class SpamWave {

  private static final int EVENTS_PER_BOT = 7;
  private static final int BOTS_PER_DEVICE = 5;
  private static final int DOMAINS = 4;
  private static final double BLENDS_IN = 0.18;
  private static final double IS_SUSPECTED = 0.12;
  private static final double PLAIN_UNTIL = 0.3;
  private static final List<String> PITCHES =
      List.of("pitch_slim", "pitch_money", "pitch_follow", "pitch_prize");
  private static final List<Obfuscation> TRICKS =
      Stream.of(Obfuscation.values())
          .filter(obfuscation -> obfuscation != Obfuscation.NONE)
          .toList();
  private static final List<String> ENDINGS = List.of("example", "test", "invalid");

  private final Operation operation;
  private final String pitch;
  private final List<String> domains;
  private final List<Obfuscation> obfuscations;
  private final List<Connection> farm;
  private final Picture picture;
  private final List<Persona> bots = new ArrayList<>();

  private SpamWave(Operation operation) {
    this.operation = operation;
    var dice = operation.dice();
    this.pitch = dice.oneOf(PITCHES);
    this.domains = IntStream.range(0, DOMAINS).mapToObj(_ -> domain()).toList();
    this.obfuscations = IntStream.range(0, 2).mapToObj(_ -> dice.oneOf(TRICKS)).toList();
    this.picture = Picture.of(operation.scene().dice(0x91C, pitch.hashCode()));
    var country = Population.farCountry(dice);
    this.farm =
        IntStream.range(0, operation.oneForEach(EVENTS_PER_BOT * BOTS_PER_DEVICE, 2))
            .mapToObj(_ -> Internet.rented(dice, country))
            .toList();
  }

  static void begin(Operation operation) {
    var wave = new SpamWave(operation);
    int bots = operation.oneForEach(EVENTS_PER_BOT, 3);
    wave.recruit(operation.window().from());
    operation.spread(bots - 1, operation.window().part(0, 0.7), (_, now) -> wave.recruit(now));
    operation.spread(
        operation.volume(), operation.window().part(0.05, 1), (_, now) -> wave.act(now));
  }

  private void recruit(long now) {
    var dice = operation.dice();
    var home = dice.oneOf(farm);
    var via = dice.chance(0.5) ? home : home.from(Internet.rentedIp(dice), home.country());
    var bio = dice.chance(0.5) ? operation.compose("takeover_bio", Map.of()) : "";
    var bot = operation.scene().population().mask(dice, operation.phrase("spam_handle"), bio, via);
    bots.add(bot);
    operation.performer(bot, spam()).registers(now);
  }

  private void act(long now) {
    var dice = operation.dice();
    var bot = dice.oneOf(bots);
    if (dice.chance(BLENDS_IN)) {
      praise(bot, now);
      return;
    }
    int roll = dice.below(100);
    if (roll < 45) {
      posts(bot, now);
    } else if (roll < 80) {
      comments(bot, now);
    } else {
      var receiver = operation.anyMember();
      var text = text("spam_message", receiver.displayName(), now);
      operation.performer(bot, spam()).sends(now, receiver.account(), text);
    }
  }

  private void praise(Persona bot, long now) {
    var text = operation.compose("bot_cover", Map.of());
    operation
        .scene()
        .topics()
        .pick(operation.dice(), 30)
        .ifPresent(
            topic ->
                operation
                    .performer(bot, operation.cover(Role.BOT))
                    .comments(now, topic, null, text));
  }

  private void posts(Persona bot, long now) {
    var dice = operation.dice();
    var post = new Post(dice.oneOf(Phrasebook.ROOMS), "", text("spam_text", "", now), "en");
    var item = publish(operation.performer(bot, spam()), post, now);
    if (dice.chance(IS_SUSPECTED)) {
      var topic = new Talk.Draft(post, "tell", "this").topic(item, bot, 0);
      long later = now + dice.delay(Duration.ofMinutes(20), 0.8);
      operation.scene().agenda().planIfRoom(later, then -> isSuspected(topic, then));
    }
  }

  private Ref publish(Performer bot, Post post, long now) {
    double share = operation.scene().options().pictures();
    return share > 0 && operation.dice().chance(share)
        ? bot.postsPicture(now, post, picture.copy(operation.dice()))
        : bot.posts(now, post);
  }

  private void comments(Persona bot, long now) {
    operation
        .scene()
        .topics()
        .pick(operation.dice(), 40)
        .ifPresent(
            topic ->
                operation
                    .performer(bot, spam())
                    .comments(now, topic, null, text("spam_text", "", now)));
  }

  private void isSuspected(Topic topic, long now) {
    var reader = operation.anyMember();
    var text =
        Phrasebook.instance().common().compose("suspicion", operation.dice(), new HashMap<>());
    operation.performer(reader, new Truth.LookAlike(Section.SPAM)).comments(now, topic, null, text);
  }

  private String text(String rule, String other, long now) {
    var dice = operation.dice();
    var memory = Map.of("pitch", operation.phrase(pitch), "link", link(now), "other", other);
    var text = Handwriting.TIDY.write(operation.compose(rule, memory), dice);
    return obfuscation(now).apply(text, dice);
  }

  private Obfuscation obfuscation(long now) {
    boolean plain = operation.window().progress(now) < PLAIN_UNTIL;
    return plain || operation.dice().chance(0.35)
        ? Obfuscation.NONE
        : operation.dice().oneOf(obfuscations);
  }

  /// The wave moves on to the next domain when the last one is known.
  private String link(long now) {
    int at = (int) (operation.window().progress(now) * (DOMAINS - 1) + operation.dice().unit());
    var path = operation.dice().chance(0.5) ? "/r" + operation.dice().between(10, 999) : "";
    return "https://" + domains.get(Math.min(at, DOMAINS - 1)) + path;
  }

  private String domain() {
    return operation.phrase("spam_domain") + "." + operation.dice().oneOf(ENDINGS);
  }

  private Truth spam() {
    return operation.violation(Role.BOT, Section.SPAM);
  }
}
