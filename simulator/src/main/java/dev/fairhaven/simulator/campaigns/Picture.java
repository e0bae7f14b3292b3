package dev.fairhaven.simulator.campaigns;

import dev.fairhaven.simulator.world.Dice;
import java.util.HexFormat;

/// A picture that comes back, as its PDQ hash: 256 bits. The waves that push the same offer share
/// one.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Picture(byte[] hash) {

  private static final int BYTES = 32;
  private static final int BITS = 256;

  /// Far below the 31 bits within which two hashes count as the same picture.
  private static final int BITS_CHANGED_MAX = 10;

  static Picture of(Dice dice) {
    var hash = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      hash[i] = (byte) dice.below(BITS);
    }
    return new Picture(hash);
  }

  /// The hash after the picture was scaled or saved again, in hexadecimal.
  String copy(Dice dice) {
    var copy = hash.clone();
    for (int changes = dice.between(0, BITS_CHANGED_MAX); changes > 0; changes--) {
      int bit = dice.below(BITS);
      copy[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    }
    return HexFormat.of().formatHex(copy);
  }
}
