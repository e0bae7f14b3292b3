package dev.fairhaven.simulator.world;

import java.util.List;

/// Deals out addresses, devices and programs. Addresses are of the documentation ranges of RFC 5737
/// and RFC 3849 only, so that nothing here points at anybody.
public final class Internet {

  private static final List<String> PROGRAMS =
      List.of(
          "CommonsApp/4.2.1 (phone; 14)",
          "CommonsApp/4.2.1 (phone; 15)",
          "CommonsApp/4.1.9 (phone; 13)",
          "CommonsApp/4.2.0 (tablet; 15)",
          "CommonsWeb/118 (desktop)",
          "CommonsWeb/118 (laptop)",
          "CommonsWeb/117 (desktop)",
          "CommonsWeb/112 (library terminal)");

  private static final String SCRIPT = "http-script/2.1";

  private Internet() {}

  /// A household's own address; a few still share one with the neighbourhood.
  static String homeIp(Dice dice) {
    return dice.chance(0.12) ? sharedIp(dice) : ipv6(dice);
  }

  /// One of few addresses behind which many members are, as phone networks have them.
  static String sharedIp(Dice dice) {
    return "198.51.100." + dice.between(1, 254);
  }

  /// An address of a data centre or a far-away network, which campaigns use.
  public static String rentedIp(Dice dice) {
    if (dice.chance(0.3)) {
      return ipv6(dice);
    }
    return (dice.chance(0.6) ? "203.0.113." : "192.0.2.") + dice.between(1, 254);
  }

  public static String device(Dice dice) {
    return "d-" + Long.toString(dice.bits() >>> 24, Character.MAX_RADIX);
  }

  static String program(Dice dice) {
    return dice.oneOf(PROGRAMS);
  }

  /// A connection that no member has used before.
  public static Connection rented(Dice dice, String country) {
    var agent = dice.chance(0.3) ? SCRIPT : program(dice);
    return new Connection(rentedIp(dice), device(dice), agent, country);
  }

  private static String ipv6(Dice dice) {
    return "2001:db8:" + group(dice) + ":" + group(dice) + "::" + group(dice);
  }

  private static String group(Dice dice) {
    return Integer.toHexString(dice.between(1, 0xffff));
  }
}
