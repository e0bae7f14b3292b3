package dev.fairhaven.simulator.world;

import dev.fairhaven.simulator.CommunityOptions;
import dev.fairhaven.simulator.ItemType;
import dev.fairhaven.simulator.Ref;
import dev.fairhaven.simulator.text.Grammar;
import dev.fairhaven.simulator.text.Handwriting;
import dev.fairhaven.simulator.text.Phrasebook;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// The members, in the order in which they register.
///
/// A member is a function of the seed and a number and is never stored, so a million members take
/// no more memory than ten. What is stored is how many have registered so far.
public final class Population {

  /// The first member registered that long before the start.
  public static final Duration HISTORY = Duration.ofDays(3 * 365);

  /// Mean over members of how active they are; see [#activity].
  public static final double ACTIVITY_MEAN = 0.265;

  private static final int KNOWN_MAX = 5_000;
  private static final int CONTACTS = 24;
  private static final int CONTACT_BITS_MAX = 21;
  private static final long ACTIVITY = 1;
  private static final long PERSON = 2;
  private static final long JOINED = 3;
  private static final long PLACE = 4;
  private static final List<String> MAIL =
      List.of("mail.example", "post.example", "inbox.test", "letters.example", "webmail.test");

  private final long seed;
  private final Ids ids;
  private final int founders;
  private final long start;
  private final double growthPerDay;
  private final int[] contactMasks;
  private final Map<Integer, Persona> known = new Known();
  private int size;
  private long masks;

  public Population(CommunityOptions options, Ids ids) {
    this.seed = options.seed();
    this.ids = ids;
    this.founders = options.accounts();
    this.start = options.start().toEpochMilli();
    this.growthPerDay = options.growthPerDay();
    this.contactMasks = contactMasks(Dice.of(seed, 0xC0), founders);
  }

  /// How many have registered so far.
  public int size() {
    return size;
  }

  /// When that member registers. Later numbers register later.
  public long joinsAt(int number) {
    double jitter = Dice.of(seed, JOINED, number).unit();
    if (number < founders) {
      double remaining = 1 - (number + jitter) / founders;
      return start - 1 - (long) (HISTORY.toMillis() * remaining * remaining);
    }
    double day = Duration.ofDays(1).toMillis();
    return start + (long) ((number - founders + jitter) * day / (founders * growthPerDay));
  }

  /// Lets the next member in.
  public Persona admit() {
    return member(size++);
  }

  /// How eager a member is to do something, in `(0, 1]`: few are, most are not.
  public double activity(int number) {
    double u = Dice.of(seed, ACTIVITY, number).unit();
    return 0.02 + 0.98 * u * u * u;
  }

  public int utcOffsetHours(int number) {
    return Country.of(Dice.of(seed, PLACE, number)).utcOffsetHours();
  }

  public Ref account(int number) {
    return ids.of(ItemType.ACCOUNT, number);
  }

  /// A member drawn at random, of those who have registered.
  public int anyone(Dice dice) {
    return dice.below(size);
  }

  /// An acquaintance of that member. Acquaintance is mutual.
  ///
  /// @implNote Two members know each other when their numbers differ by one of a few bit patterns,
  ///   so that the network needs no memory.
  public int contact(int number, Dice dice) {
    for (int attempt = 0; attempt < CONTACTS; attempt++) {
      int other = number ^ contactMasks[dice.below(contactMasks.length)];
      if (other < size) {
        return other;
      }
    }
    return number == 0 ? size - 1 : number - 1;
  }

  public Persona member(int number) {
    return known.computeIfAbsent(number, this::person);
  }

  private Persona person(int number) {
    var dice = Dice.of(seed, PERSON, number);
    var country = Country.of(Dice.of(seed, PLACE, number));
    Map<String, String> memory = new HashMap<>();
    Grammar words = Phrasebook.instance().common();
    var given = words.phrase("given", dice, memory);
    var home =
        new Connection(
            Internet.homeIp(dice), Internet.device(dice), Internet.program(dice), country.code());
    return new Persona(
        number,
        account(number),
        handle(words, given, dice),
        given + (dice.chance(0.6) ? " " + (char) dice.between('A', 'Z') + "." : ""),
        dice.oneOf(MAIL),
        dice.chance(0.8) ? words.compose("bio_line", dice, memory) : "",
        dice.chance(0.7) ? country.language() : "en",
        home,
        away(home, dice),
        rooms(dice),
        Handwriting.of(dice));
  }

  /// A person who is not a member and hides behind a new account.
  public Persona mask(Dice dice, String handle, String bio, Connection connection) {
    long mask = ++masks;
    return new Persona(
        -mask,
        ids.of(ItemType.ACCOUNT, Integer.MAX_VALUE + mask),
        handle,
        handle,
        dice.oneOf(MAIL),
        bio,
        "en",
        connection,
        connection,
        rooms(dice),
        Handwriting.of(dice));
  }

  /// A country where few members live.
  public static String farCountry(Dice dice) {
    return dice.oneOf(Country.FAR);
  }

  private static String handle(Grammar words, String given, Dice dice) {
    var word = words.phrase("handle_word", dice, new HashMap<>());
    return switch (dice.below(4)) {
      case 0 -> given.toLowerCase(Locale.ROOT) + "_" + word;
      case 1 -> word;
      case 2 -> word + dice.between(2, 99);
      default -> given.toLowerCase(Locale.ROOT) + dice.between(1, 999);
    };
  }

  private static Connection away(Connection home, Dice dice) {
    boolean sameDevice = dice.chance(0.4);
    return new Connection(
        Internet.sharedIp(dice),
        sameDevice ? home.device() : Internet.device(dice),
        sameDevice ? home.userAgent() : Internet.program(dice),
        home.country());
  }

  private static List<String> rooms(Dice dice) {
    return IntStream.rangeClosed(1, dice.between(1, 4))
        .mapToObj(_ -> dice.oneOf(Phrasebook.ROOMS))
        .distinct()
        .toList();
  }

  /// The people met last; computing one again takes some microseconds.
  private static final class Known extends LinkedHashMap<Integer, Persona> {

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Persona> eldest) {
      return size() > KNOWN_MAX;
    }
  }

  private static int[] contactMasks(Dice dice, int founders) {
    int bits = Math.min(CONTACT_BITS_MAX, 32 - Integer.numberOfLeadingZeros(founders - 1));
    return IntStream.range(0, CONTACTS)
        .map(_ -> 1 + dice.below((1 << dice.between(Math.min(3, bits), bits)) - 1))
        .distinct()
        .toArray();
  }
}
