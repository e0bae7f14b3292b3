package dev.fairhaven.signals.pdq;

import java.util.EnumMap;
import java.util.Map;

/// Hashes pictures. Stateless.
///
/// @implNote Smooth twice with a tent filter as wide as the picture needs, take 64 × 64 points,
///   transform with the cosines of 16 × 16 low frequencies, and set the bits of those above the
///   median. Every sum is added up in the order of the reference and in single precision, so that
///   rounding is the same.
public final class Pdq {

  /// How pictures larger than 512 × 512 are treated before anything else.
  public enum Dialect {
    /// As they are: what the Python tools and Hasher-Matcher-Actioner do.
    FULL,
    /// Reduced to 512 × 512 by taking the nearest points: what the C++ command line does.
    NN512
  }

  /// A way to mirror or turn a picture.
  public enum Symmetry {
    ORIGINAL,
    ROTATE_90,
    ROTATE_180,
    ROTATE_270,
    FLIP_X,
    FLIP_Y,
    FLIP_PLUS_1,
    FLIP_MINUS_1
  }

  /// @param quality from 0 to 100, how much there is to see; hashes below 50 say little
  public record Hashed(PdqHash hash, int quality) {}

  /// Below this a picture has no hash.
  static final int SIDE_MIN = 5;

  private static final int NN_SIDE = 512;

  private Pdq() {}

  /// The hash of a picture; [PdqHash#ZERO] of quality 0 if a side has fewer than 5 points.
  public static Hashed hash(Luma picture, Dialect dialect) {
    var prepared = prepared(picture, dialect);
    if (isTooSmall(prepared)) {
      return new Hashed(PdqHash.ZERO, 0);
    }
    var reduced = isReduced(prepared) ? prepared.values() : Tent.reduced(prepared);
    return new Hashed(Cosines.of(reduced).hash(Symmetry.ORIGINAL), quality(reduced));
  }

  /// The hashes of a picture and of its mirrored and turned forms, for the cost of one. Only those
  /// of pictures with sides that 64 divides are exactly what the turned picture would get.
  public static Map<Symmetry, PdqHash> dihedral(Luma picture, Dialect dialect) {
    var prepared = prepared(picture, dialect);
    var hashes = new EnumMap<Symmetry, PdqHash>(Symmetry.class);
    var cosines = isTooSmall(prepared) ? null : Cosines.of(Tent.reduced(prepared));
    for (var symmetry : Symmetry.values()) {
      hashes.put(symmetry, cosines == null ? PdqHash.ZERO : cosines.hash(symmetry));
    }
    return hashes;
  }

  private static Luma prepared(Luma picture, Dialect dialect) {
    boolean isLarge = picture.width() > NN_SIDE || picture.height() > NN_SIDE;
    return dialect == Dialect.NN512 && isLarge ? picture.resampled(NN_SIDE, NN_SIDE) : picture;
  }

  private static boolean isTooSmall(Luma picture) {
    return picture.width() < SIDE_MIN || picture.height() < SIDE_MIN;
  }

  private static boolean isReduced(Luma picture) {
    return picture.width() == Tent.SIDE && picture.height() == Tent.SIDE;
  }

  /// How much neighbours differ.
  private static int quality(float[] reduced) {
    int gradient = 0;
    for (int i = 0; i < reduced.length; i++) {
      boolean isLastColumn = i % Tent.SIDE == Tent.SIDE - 1;
      gradient += isLastColumn ? 0 : step(reduced[i], reduced[i + 1]);
      boolean isLastRow = i >= reduced.length - Tent.SIDE;
      gradient += isLastRow ? 0 : step(reduced[i], reduced[i + Tent.SIDE]);
    }
    return Math.min(gradient / 90, 100);
  }

  private static int step(float some, float other) {
    return Math.abs((int) ((some - other) * 100 / 255));
  }
}
