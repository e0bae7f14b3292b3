package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Something that failed attempts are counted for, and how long each further attempt has to wait.
///
/// @param subject in words; only its digest is kept
/// @param isForgottenOnSuccess whether a right attempt excuses the wrong ones before it
record SignInLimit(String subject, SignInDelay delay, boolean isForgottenOnSuccess) {

  /// The part of an IPv6 address that one subscriber has.
  private static final int NETWORK_BYTES = 8;

  /// The interface that a link-local address was seen on.
  private static final Pattern ZONE = Pattern.compile("%.*");

  /// @param login as it was typed, whether somebody has it or not
  static SignInLimit ofLogin(String login) {
    return new SignInLimit("login " + login, SignInDelay.OF_LOGIN, true);
  }

  /// An address keeps its failures: one right password does not excuse guessing others.
  static SignInLimit ofAddress(String address) {
    return new SignInLimit("address " + network(address), SignInDelay.OF_ADDRESS, false);
  }

  /// For a browser that `staff` signed in with before, instead of the other two.
  static SignInLimit ofDevice(String token, StaffId staff) {
    return new SignInLimit("device " + token + " " + staff, SignInDelay.OF_LOGIN, true);
  }

  /// For the second step: only someone who proved the first can slow it down.
  static SignInLimit ofCode(StaffId staff) {
    return new SignInLimit("code " + staff, SignInDelay.OF_CODE, true);
  }

  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    var parsed = InetAddress.ofLiteral(ZONE.matcher(address).replaceFirst(""));
    return parsed instanceof Inet6Address
        ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
        : address;
  }

  byte[] digest() {
    return Tokens.digest(subject);
  }
}
