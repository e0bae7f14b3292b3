package dev.fairhaven.signals.personal;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Addresses of crypto currencies: Base58Check, Bech32 (BIP 173 and 350), and the form of Ethereum,
/// whose check by letter case is not looked at.
final class WalletDetector implements Detector {

  private static final int LENGTH_MIN = 26;
  private static final int LENGTH_MAX = 90;
  private static final int BASE58_LENGTH_MAX = 35;
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int BECH32_REST = 1;
  private static final int BECH32M_REST = 0x2bc830a3;
  private static final int[] BECH32_TAPS = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };

  private static final Pattern ETHEREUM = Pattern.compile("0[xX][0-9a-fA-F]{40}");

  /// By the first of the 25 bytes.
  private static final Map<Integer, String> BASE58_COINS =
      Map.of(
          0,
          "bitcoin",
          5,
          "bitcoin",
          0x30,
          "litecoin",
          0x32,
          "litecoin",
          0x1e,
          "dogecoin",
          0x41,
          "tron");

  private static final Map<String, String> BECH32_COINS =
      Map.of("bc", "bitcoin", "ltc", "litecoin", "tb", "bitcoin-test");

  @Override
  public void find(PlainText text, Consumer<PersonalData> found) {
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end - at >= LENGTH_MIN && end - at <= LENGTH_MAX) {
        judge(text.substring(at, end), at, found);
      }
      at = Math.max(end, at + 1);
    }
  }

  private static int wordEnd(PlainText text, int start) {
    int end = start;
    while (end < text.length() && text.at(end) < 0x80 && Character.isLetterOrDigit(text.at(end))) {
      end++;
    }
    return end;
  }

  private static void judge(String word, int start, Consumer<PersonalData> found) {
    if (ETHEREUM.matcher(word).matches()) {
      found.accept(wallet("ethereum", start, start + word.length(), Confidence.LIKELY));
    } else {
      base58(word)
          .or(() -> bech32(word))
          .ifPresent(
              coin -> found.accept(wallet(coin, start, start + word.length(), Confidence.CERTAIN)));
    }
  }

  private static PersonalData wallet(String coin, int start, int end, Confidence confidence) {
    return new PersonalData(PersonalKind.WALLET, coin, start, end, confidence, null);
  }

  private static Optional<String> base58(String word) {
    if (word.length() > BASE58_LENGTH_MAX) {
      return Optional.empty();
    }
    var value = BigInteger.ZERO;
    for (int i = 0; i < word.length(); i++) {
      int digit = BASE58.indexOf(word.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      value = value.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
    }
    return value.bitLength() > 200 ? Optional.empty() : coin(word, bytes(value));
  }

  private static byte[] bytes(BigInteger value) {
    var bytes = new byte[25];
    var digits = value.toByteArray();
    int from = digits.length > bytes.length ? 1 : 0;
    int count = digits.length - from;
    System.arraycopy(digits, from, bytes, bytes.length - count, count);
    return bytes;
  }

  /// Leading ones stand for leading zero bytes, as many.
  private static Optional<String> coin(String word, byte[] bytes) {
    var check = sha256(sha256(Arrays.copyOf(bytes, 21)));
    boolean isRight =
        Arrays.equals(check, 0, 4, bytes, 21, 25) && leading(word) == leadingZeros(bytes);
    return isRight ? Optional.ofNullable(BASE58_COINS.get(bytes[0] & 0xff)) : Optional.empty();
  }

  private static int leading(String word) {
    int ones = 0;
    while (ones < word.length() && word.charAt(ones) == '1') {
      ones++;
    }
    return ones;
  }

  private static int leadingZeros(byte[] bytes) {
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    return zeros;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected a JDK with SHA-256", e);
    }
  }

  private static Optional<String> bech32(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    int one = lower.lastIndexOf('1');
    boolean isOneCase = word.equals(lower) || word.equals(word.toUpperCase(Locale.ROOT));
    var coin = one < 0 ? null : BECH32_COINS.get(lower.substring(0, one));
    return coin != null && isOneCase && isChecked(lower, one)
        ? Optional.of(coin)
        : Optional.empty();
  }

  private static boolean isChecked(String lower, int one) {
    int rest = 1;
    for (int i = 0; i < one; i++) {
      rest = mixed(rest, lower.charAt(i) >> 5);
    }
    rest = mixed(rest, 0);
    for (int i = 0; i < one; i++) {
      rest = mixed(rest, lower.charAt(i) & 31);
    }
    for (int i = one + 1; i < lower.length(); i++) {
      int value = BECH32.indexOf(lower.charAt(i));
      if (value < 0) {
        return false;
      }
      rest = mixed(rest, value);
    }
    return rest == BECH32_REST || rest == BECH32M_REST;
  }

  private static int mixed(int rest, int value) {
    int top = rest >> 25;
    int mixed = (rest & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < BECH32_TAPS.length; i++) {
      mixed ^= (top >> i & 1) == 1 ? BECH32_TAPS[i] : 0;
    }
    return mixed;
  }
}
