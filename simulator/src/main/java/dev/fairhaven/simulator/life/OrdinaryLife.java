package dev.fairhaven.simulator.life;

import dev.fairhaven.simulator.Ref;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.life.Assistant.Exchange;
import dev.fairhaven.simulator.text.Phrasebook;
import dev.fairhaven.simulator.world.Connection;
import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.simulator.world.Internet;
import dev.fairhaven.simulator.world.Performer;
import dev.fairhaven.simulator.world.Performer.Post;
import dev.fairhaven.simulator.world.Persona;
import dev.fairhaven.simulator.world.Population;
import dev.fairhaven.simulator.world.Scene;
import dev.fairhaven.simulator.world.Step;
import dev.fairhaven.simulator.world.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What members do of their own accord, day and night by their own clocks.
///
/// @implNote Proposals arrive as a Poisson process; a member drawn at random accepts with the
///   product of how active the member is and how lively the hour and the day are there. This needs
///   no state per member.
public final class OrdinaryLife implements Step {

  /// How lively each hour of the day is, by the local clock; the liveliest hour is 1.
  private static final double[] HOURS = {
    0.16, 0.09, 0.05, 0.04, 0.05, 0.10, 0.24, 0.42, 0.52, 0.52, 0.50, 0.52,
    0.62, 0.58, 0.50, 0.50, 0.56, 0.66, 0.82, 0.95, 1.00, 0.92, 0.66, 0.36
  };

  private static final double HOURS_MEAN = 0.4725;

  /// The mean number of events per action: each action leads to others, such as replies, purchases
  /// and completions.
  private static final double EVENTS_PER_DEED = 1.6;

  private static final double READERS_REACH_PART = 0.1;
  private static final double LOOK_ALIKE_POSTS = 0.06;
  private static final double EDITED_POSTS = 0.08;
  private static final double ANSWERS_A_COMMENT = 0.45;
  private static final double MISTYPED_PASSWORDS = 0.05;
  private static final double TRAVELLERS = 0.02;
  private static final int TOPIC_ATTEMPTS = 30;
  private static final List<Section> TEMPTING =
      List.of(Section.SPAM, Section.SCAM, Section.HARASSMENT);
  private static final Phrasebook PHRASES = Phrasebook.instance();

  private final Scene scene;
  private final Dice dice;
  private final Private talks;
  private final Market market;
  private final Week week;

  private OrdinaryLife(Scene scene) {
    this.scene = scene;
    this.dice = scene.dice(0x11FE);
    this.talks = new Private(scene, scene.dice(0x9A));
    this.market = new Market(scene, talks);
    this.week = new Week(scene.options().weekendLift());
  }

  /// Plans the registrations of the past and everything that ordinary people do from the start on.
  public static void begin(Scene scene) {
    var life = new OrdinaryLife(scene);
    new Newcomers(scene, life).begin();
    new Flagging(scene).begin();
    scene.agenda().plan(scene.options().start().toEpochMilli(), life);
  }

  @Override
  public void run(long now) {
    scene.agenda().plan(now + dice.exponential(meanGap()), this);
    int number = scene.population().anyone(dice);
    double mood = scene.population().activity(number) * liveliness(number, now);
    if (dice.chance(mood)) {
      act(scene.population().member(number), now);
    }
  }

  private double meanGap() {
    var options = scene.options();
    double deedsPerDay =
        scene.population().size() * options.eventsPerAccountPerDay() / EVENTS_PER_DEED;
    double proposalsPerDay =
        deedsPerDay / (Population.ACTIVITY_MEAN * HOURS_MEAN * week.meanLiveliness());
    return Duration.ofDays(1).toMillis() / proposalsPerDay;
  }

  private double liveliness(int number, long now) {
    long hours = now / Duration.ofHours(1).toMillis() + scene.population().utcOffsetHours(number);
    return HOURS[(int) Math.floorMod(hours, 24L)] * week.liveliness(hours);
  }

  private void act(Persona persona, long now) {
    int roll = dice.below(100);
    if (roll < 13) {
      logsIn(persona, now);
    } else if (roll < 30) {
      writesPost(persona, now);
    } else if (roll < 72) {
      writesComment(persona, now);
    } else if (roll < 83) {
      talks.begins(persona, now);
    } else if (roll < 88) {
      market.offers(persona, now);
    } else if (roll < 91) {
      changesProfile(persona, now);
    } else if (roll < 92) {
      changesMail(persona, now);
    } else {
      asksAssistant(persona, now);
    }
  }

  private void logsIn(Persona persona, long now) {
    if (dice.chance(TRAVELLERS)) {
      travels(persona, now);
      return;
    }
    var performer = performer(persona);
    if (dice.chance(MISTYPED_PASSWORDS)) {
      performer.logsIn(now, false);
      long again = now + dice.delay(Duration.ofSeconds(15), 0.5);
      scene.agenda().planIfRoom(again, then -> performer.logsIn(then, true));
    } else {
      performer.logsIn(now, true);
    }
  }

  /// On holiday everything is as it would be with a stolen password, except who it is.
  private void travels(Persona persona, long now) {
    var abroad = persona.away().from(Internet.rentedIp(dice), Population.farCountry(dice));
    var truth = new Truth.LookAlike(Section.ACCOUNT_TAKEOVER);
    new Performer(scene, persona, abroad, truth).logsIn(now, true);
  }

  void writesPost(Persona persona, long now) {
    if (dice.chance(LOOK_ALIKE_POSTS)) {
      writesLookAlike(persona, now);
      return;
    }
    var draft = Talk.post(persona, dice);
    publish(performer(persona), draft, now);
  }

  private void publish(Performer performer, Talk.Draft draft, long now) {
    var post = performer.posts(now, draft.post());
    scene.topics().add(draft.topic(post, performer.persona(), appeal()));
    if (draft.post().language().equals("en") && dice.chance(EDITED_POSTS)) {
      long later = now + dice.delay(Duration.ofMinutes(12), 1);
      scene.agenda().planIfRoom(later, then -> performer.edits(then, post, amended(draft)));
    }
  }

  /// Few posts please many people, and most please few.
  private double appeal() {
    double luck = dice.unit();
    double squared = luck * luck;
    return 0.01 + 0.99 * squared * squared * squared * squared;
  }

  private Post amended(Talk.Draft draft) {
    var post = draft.post();
    var note = PHRASES.common().compose(draft.tone() + "_edit", dice, new HashMap<>());
    return new Post(post.room(), post.title(), post.text() + "\n\n" + note, post.language());
  }

  private void writesLookAlike(Persona persona, long now) {
    var section = dice.oneOf(TEMPTING);
    Map<String, String> memory = new HashMap<>();
    memory.put("other", scene.population().member(scene.population().anyone(dice)).displayName());
    var text = PHRASES.lookAlikes().compose(section.wire(), dice, memory);
    var post = new Post(dice.oneOf(persona.rooms()), "", persona.hand().write(text, dice), "en");
    var performer =
        new Performer(scene, persona, persona.connection(dice), new Truth.LookAlike(section));
    publish(performer, new Talk.Draft(post, "tell", "this"), now);
  }

  private void writesComment(Persona persona, long now) {
    findTopic(persona)
        .ifPresentOrElse(topic -> answers(persona, topic, now), () -> writesPost(persona, now));
  }

  private void answers(Persona persona, Topic topic, long now) {
    Optional<Ref> parent =
        dice.chance(ANSWERS_A_COMMENT) ? topic.replies().pick(dice, 3) : Optional.empty();
    var text = Talk.comment(persona, topic, parent.isPresent(), dice);
    performer(persona).comments(now, topic, parent.orElse(null), text);
  }

  /// A recent post that people like, where others talk already, and that is about one of the
  /// person's hobbies, if it is found soon.
  private Optional<Topic> findTopic(Persona persona) {
    double reach = Math.max(12, scene.options().eventsPerDay() * READERS_REACH_PART);
    for (int attempt = 0; attempt < TOPIC_ATTEMPTS; attempt++) {
      var found = scene.topics().pick(dice, reach);
      if (found.isPresent() && suits(found.get(), persona)) {
        return found;
      }
    }
    return scene.topics().pick(dice, reach);
  }

  private boolean suits(Topic topic, Persona persona) {
    double interest = persona.rooms().contains(topic.room()) ? 1 : 0.15;
    double crowd = (2.0 + topic.replies().size()) / (2 + Topic.REPLIES_MAX);
    return dice.chance(topic.appeal() * interest * crowd);
  }

  void changesProfile(Persona persona, long now) {
    var words = PHRASES.common();
    var bio = words.compose("bio_line", dice, new HashMap<>());
    var website = dice.chance(0.2) ? words.phrase("link", dice, new HashMap<>()) : "";
    performer(persona).changesProfile(now, bio, website);
  }

  private void changesMail(Persona persona, long now) {
    performer(persona).changesAccount(now, persona);
  }

  private void asksAssistant(Persona persona, long now) {
    boolean tempting = dice.chance(0.04);
    var exchange = tempting ? temptingExchange() : exchange();
    Truth truth = tempting ? new Truth.LookAlike(Section.PROMPT_ABUSE) : Truth.benign();
    var performer = new Performer(scene, persona, persona.connection(dice), truth);
    Assistant.exchange(performer, exchange, Truth.benign(), dice, now);
  }

  private Exchange exchange() {
    var turns = PHRASES.assistant().dialogue("exchange", dice, new HashMap<>());
    return new Exchange(turns.getFirst(), turns.getLast());
  }

  private Exchange temptingExchange() {
    var question = PHRASES.lookAlikes().compose(Section.PROMPT_ABUSE.wire(), dice, new HashMap<>());
    return new Exchange(question, "Happy to help, in broad strokes. Here is a short version.");
  }

  private Performer performer(Persona persona) {
    Connection via = persona.connection(dice);
    return new Performer(scene, persona, via, Truth.benign());
  }
}
