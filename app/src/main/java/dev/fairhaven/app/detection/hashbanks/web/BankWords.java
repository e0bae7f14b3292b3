package dev.fairhaven.app.detection.hashbanks.web;

import dev.fairhaven.app.detection.hashbanks.BankHit;
import dev.fairhaven.app.detection.hashbanks.EntrySignals;
import dev.fairhaven.app.detection.hashbanks.EntryState;
import dev.fairhaven.app.detection.hashbanks.HitStore.HitCounts;
import dev.fairhaven.app.detection.hashbanks.PictureLookup.Recognised;
import dev.fairhaven.app.detection.hashbanks.Purpose;
import dev.fairhaven.app.platform.web.Format;
import dev.fairhaven.app.platform.web.Tone;
import dev.fairhaven.signals.measure.Interval;
import dev.fairhaven.signals.pdq.Pdq.Symmetry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The display texts of hash banks.
public final class BankWords {

  private BankWords() {}

  public static String purpose(Purpose purpose) {
    return switch (purpose) {
      case HARMFUL -> "To find";
      case ALLOWED -> "Known to be right";
    };
  }

  /// The purpose of such a bank, in a sentence.
  public static String explained(Purpose purpose) {
    return switch (purpose) {
      case HARMFUL -> "Rules look for what is in it.";
      case ALLOWED -> "What is in it is found in no other bank.";
    };
  }

  /// An example of a rule condition that searches a bank.
  public static String example(String bank) {
    return "PictureInBank(hashes=…, bank='" + bank + "')";
  }

  public static String state(EntryState state) {
    return switch (state) {
      case ACTIVE -> "Active";
      case DISABLED -> "Switched off";
      case QUARANTINED -> "In quarantine";
    };
  }

  public static Tone tone(EntryState state) {
    return switch (state) {
      case ACTIVE -> Tone.GOOD;
      case DISABLED -> Tone.NEUTRAL;
      case QUARANTINED -> Tone.SERIOUS;
    };
  }

  /// A signal with its kind.
  public record Signal(String kind, String value) {}

  public static List<Signal> signals(EntrySignals signals) {
    var all = new ArrayList<Signal>();
    add(all, "PDQ", signals.pdq());
    add(all, "SHA-256", signals.sha256());
    add(all, "MD5", signals.md5());
    return all;
  }

  private static void add(List<Signal> all, String kind, @Nullable Object value) {
    if (value != null) {
      all.add(new Signal(kind, value.toString()));
    }
  }

  /// The share of correct hits among those reviewed, with a 95 % confidence interval; empty if none
  /// has been reviewed.
  public static String precision(HitCounts counts) {
    if (counts.judged() == 0) {
      return "";
    }
    var interval = Interval.ofShare(counts.right(), counts.judged());
    return "%d of %d right (%d to %d %%)"
        .formatted(
            counts.right(),
            counts.judged(),
            Math.round(100 * interval.low()),
            Math.round(100 * interval.high()));
  }

  /// The distance of a match, and the transformation of the picture that matched.
  public static String nearness(Recognised recognised) {
    var variant = recognised.variant();
    if (variant == null) {
      return "the very same file";
    }
    var distance = bits(recognised.found().distance());
    var turned = turned(variant.symmetry());
    return distance
        + (variant.isTrimmed() ? ", without its border" : "")
        + (turned.isEmpty() ? "" : ", " + turned);
  }

  /// The distance between two pictures.
  public static String bits(int distance) {
    return switch (distance) {
      case 0 -> "the same hash";
      case 1 -> "1 bit away";
      default -> Format.number(distance) + " bits away";
    };
  }

  private static String turned(Symmetry symmetry) {
    return switch (symmetry) {
      case ORIGINAL -> "";
      case ROTATE_90, ROTATE_180, ROTATE_270 -> "turned";
      case FLIP_X, FLIP_Y, FLIP_PLUS_1, FLIP_MINUS_1 -> "mirrored";
    };
  }

  public static String verdict(BankHit.@Nullable Verdict verdict) {
    return switch (verdict) {
      case null -> "";
      case RIGHT -> "Right";
      case WRONG -> "Wrong";
    };
  }
}
