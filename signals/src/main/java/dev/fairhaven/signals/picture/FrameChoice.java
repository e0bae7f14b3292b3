package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.pdq.Pdq.Hashed;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.picture.Frame.Disposal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which frame stands for a picture that moves: of those with enough detail, one of the look that
/// is shown the longest; of equals, the one with more to see, then the first. A blank frame before
/// the picture, or one that flashes by, is no way round being found.
///
/// @implNote Of many frames, those shown at equal steps of time are looked at. Decoding starts at
///   the last frame before them that leaves nothing of what was there. Frames that follow each
///   other and look alike are one look. How many are looked at is bounded, and so are the points
///   decoded.
final class FrameChoice {

  /// Frames that are looked at.
  static final int LOOKS_MAX = 64;

  /// Points of a picture that moves: several of it are in memory at once.
  static final int CANVAS_POINTS_MAX = 10_000_000;

  /// Points of all frames that are decoded.
  static final long DECODED_POINTS_MAX = 100_000_000;

  /// Longer sides are reduced for a look: a hash hardly changes by that.
  private static final int LOOK_SIDE_MAX = 512;

  private final Animation animation;
  private final Orientation orientation;
  private final long[] lookedAtMillis;
  private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);
  private final List<Look> looks = new ArrayList<>();
  private @Nullable Candidate current;
  private @Nullable Candidate best;

  /// What is seen for a while.
  private record Look(Hashed hashed, int frame, long millis) {

    private static final Comparator<Look> BETTER =
        Comparator.<Look>comparingLong(look -> look.isClear() ? look.millis() : -1)
            .thenComparingInt(look -> look.hashed().quality())
            .thenComparingInt(look -> -look.frame());

    boolean isClear() {
      return Looks.isClear(hashed);
    }

    /// With another that looks the same; the one with more to see stands for both.
    Look and(Look next) {
      var better = next.hashed().quality() > hashed.quality() ? next : this;
      return new Look(better.hashed(), better.frame(), millis + next.millis());
    }
  }

  private record Candidate(Look look, BufferedImage image) {}

  private FrameChoice(Animation animation, Orientation orientation) {
    this.animation = animation;
    this.orientation = orientation;
    this.lookedAtMillis = lookedAtMillis(animation);
    warnings.addAll(animation.warnings());
  }

  static Shown of(Animation animation, Orientation orientation) throws RefusedException {
    long points = (long) animation.width() * animation.height();
    int pointsMax = animation.frames().size() > 1 ? CANVAS_POINTS_MAX : PictureDecoder.PIXELS_MAX;
    for (var frame : animation.frames()) {
      points = Math.max(points, frame.points());
    }
    if (points > pointsMax) {
      throw new RefusedException("expected at most " + pointsMax + " points, got " + points);
    }
    return new FrameChoice(animation, orientation).shown();
  }

  /// How long each frame is seen, 0 for those that are not looked at.
  private static long[] lookedAtMillis(Animation animation) {
    var frames = animation.frames();
    long canvas = (long) animation.width() * animation.height();
    int count = Math.clamp(DECODED_POINTS_MAX / canvas, 2, LOOKS_MAX);
    var millis = new long[frames.size()];
    if (frames.size() <= count) {
      for (int i = 0; i < millis.length; i++) {
        millis[i] = frames.get(i).shownMillis();
      }
      return millis;
    }
    long all = frames.stream().mapToLong(Frame::shownMillis).sum();
    long end = 0;
    for (int i = 0, step = 0; i < millis.length; i++) {
      end += frames.get(i).shownMillis();
      for (; step < count && (2L * step + 1) * all < 2L * count * end; step++) {
        millis[i] += all / count;
      }
    }
    return millis;
  }

  private Shown shown() throws RefusedException {
    var canvas = new Canvas(animation.width(), animation.height());
    var needed = needed();
    long decoded = 0;
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      var frame = animation.frames().get(i);
      decoded += frame.points();
      if (decoded > DECODED_POINTS_MAX) {
        warnings.add(Warning.FRAMES_SKIPPED);
        break;
      }
      draw(i, canvas);
      if (lookedAtMillis[i] > 0) {
        look(canvas, i);
      }
      canvas.dispose(frame);
    }
    return chosen();
  }

  /// What cannot be read of a frame is left out, as browsers do.
  private void draw(int index, Canvas canvas) {
    try {
      var points = animation.decode(index);
      canvas.draw(animation.frames().get(index), points.colours());
      if (points.isWhole()) {
        return;
      }
    } catch (IOException | RuntimeException _) {
      // readers of pictures throw whatever comes to them
    }
    warnings.add(Warning.DAMAGED);
  }

  /// Frames that are looked at, and those they are drawn over.
  private BitSet needed() {
    var frames = animation.frames();
    var needed = new BitSet(frames.size());
    for (int i = 0; i < frames.size(); i++) {
      boolean goesOn = lookedAtMillis[i] > 0;
      for (int j = i; goesOn && j >= 0 && !needed.get(j); j--) {
        needed.set(j);
        var frame = frames.get(j);
        boolean stays = j == i || frame.disposal() != Disposal.TAKEN_BACK;
        goesOn = !(stays && frame.covers(animation.width(), animation.height()));
      }
    }
    return needed;
  }

  private void look(Canvas canvas, int frame) {
    int side = Math.max(animation.width(), animation.height());
    var reduced = canvas.image((side + LOOK_SIDE_MAX - 1) / LOOK_SIDE_MAX);
    var hashed = Pdq.hash(Background.of(reduced, orientation).luma(), Dialect.FULL);
    var next = new Look(hashed, frame, lookedAtMillis[frame]);
    if (current == null || !Looks.areAlike(current.look().hashed(), hashed)) {
      endLook();
      current = new Candidate(next, canvas.image(1));
      return;
    }
    var both = current.look().and(next);
    current = new Candidate(both, both.frame() == frame ? canvas.image(1) : current.image());
  }

  private void endLook() {
    if (current == null) {
      return;
    }
    looks.add(current.look());
    if (best == null || Look.BETTER.compare(current.look(), best.look()) > 0) {
      best = current;
    }
  }

  private Shown chosen() throws RefusedException {
    endLook();
    boolean isNothingRead =
        warnings.contains(Warning.DAMAGED)
            && looks.stream().allMatch(look -> look.hashed().quality() == 0);
    if (isNothingRead) {
      throw new RefusedException("nothing can be read of the frames: the file is broken, or cut");
    }
    if (best == null) {
      throw new RefusedException(
          "expected at most " + DECODED_POINTS_MAX + " points before the first frame to look at");
    }
    if (warnings.contains(Warning.CUT)) {
      warnings.remove(Warning.DAMAGED);
    }
    return new Shown(best.image(), orientation, otherHashes(best.look().hashed()), warnings);
  }

  /// The longest first.
  private List<PdqHash> otherHashes(Hashed chosen) {
    var kept = new ArrayList<>(List.of(chosen));
    looks.stream()
        .filter(Look::isClear)
        .sorted(Look.BETTER.reversed())
        .map(Look::hashed)
        .filter(other -> kept.stream().noneMatch(each -> Looks.areAlike(each, other)))
        .limit(Rendering.OTHERS_MAX)
        .forEach(kept::add);
    return kept.stream().skip(1).map(Hashed::hash).toList();
  }
}
