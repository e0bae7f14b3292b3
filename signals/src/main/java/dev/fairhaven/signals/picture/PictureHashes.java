package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Luma;
import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.pdq.Pdq.Symmetry;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import java.util.ArrayList;
import java.util.List;

/// The hashes a picture may be known by: its own, and those of the pictures it may have been made
/// of by mirroring, turning, or putting a border around.
///
/// @param quality of the picture itself, from 0 to 100
/// @param variants the picture itself first, if it has enough detail
public record PictureHashes(int quality, List<Variant> variants) {

  /// Below this a hash says too little to find anything by.
  public static final int QUALITY_MIN = 50;

  /// @param isTrimmed whether a border was taken off first
  public record Variant(Symmetry symmetry, boolean isTrimmed, PdqHash hash) {}

  public PictureHashes {
    variants = List.copyOf(variants);
  }

  /// Hashes without enough detail are left out, so there may be none.
  public static PictureHashes of(Luma picture) {
    var whole = Pdq.hash(picture, Dialect.FULL);
    var variants = new ArrayList<Variant>();
    if (whole.quality() >= QUALITY_MIN) {
      add(variants, picture, false);
    }
    var trimmed = Borders.trimmed(picture);
    boolean hasBorder = trimmed.values().length < picture.values().length;
    if (hasBorder && Pdq.hash(trimmed, Dialect.FULL).quality() >= QUALITY_MIN) {
      add(variants, trimmed, true);
    }
    return new PictureHashes(whole.quality(), variants);
  }

  /// The same of a file that was read, with those of what else people see of it at the end.
  public static PictureHashes of(Decoded decoded) {
    var own = of(decoded.luma());
    var variants = new ArrayList<>(own.variants());
    decoded
        .rendering()
        .otherHashes()
        .forEach(hash -> variants.add(new Variant(Symmetry.ORIGINAL, false, hash)));
    return new PictureHashes(own.quality(), variants);
  }

  private static void add(List<Variant> variants, Luma picture, boolean isTrimmed) {
    Pdq.dihedral(picture, Dialect.FULL)
        .forEach((symmetry, hash) -> variants.add(new Variant(symmetry, isTrimmed, hash)));
  }
}
