package dev.fairhaven.simulator;

import dev.fairhaven.simulator.campaigns.Campaigns;
import dev.fairhaven.simulator.life.OrdinaryLife;
import dev.fairhaven.simulator.world.Scene;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A synthetic community whose life can be replayed, from the beginning or from any position.
///
/// Immutable and thread-safe; each replay has a state of its own, whose size does not grow with the
/// time that passes. Happenings come in the order of their times and are numbered from zero.
public final class Community {

  private final CommunityOptions options;

  private Community(CommunityOptions options) {
    this.options = options;
  }

  public static Community of(CommunityOptions options) {
    return new Community(options);
  }

  public CommunityOptions options() {
    return options;
  }

  /// Everything from the first registration on.
  public Iterator<Happening> happenings() {
    return new Replay(options);
  }

  /// Everything from that position on. What comes before is computed again and left out.
  ///
  /// @param sequence of the first happening, from zero
  public Iterator<Happening> happeningsFrom(long sequence) {
    if (sequence < 0) {
      throw new IllegalArgumentException("sequence must not be negative, got " + sequence);
    }
    var replay = new Replay(options);
    for (long skipped = 0; skipped < sequence && replay.hasNext(); skipped++) {
      replay.next();
    }
    return replay;
  }

  /// Everything from the first registration on, for counting and filtering.
  public Stream<Happening> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(happenings(), traits), false);
  }

  /// Runs the agenda until something is reported.
  private static final class Replay implements Iterator<Happening> {

    private final Scene scene;
    private final long end;
    private @Nullable Happening next;

    Replay(CommunityOptions options) {
      scene = new Scene(options);
      end = options.start().plus(options.duration()).toEpochMilli();
      OrdinaryLife.begin(scene);
      Campaigns.begin(scene);
    }

    @Override
    public boolean hasNext() {
      while (next == null) {
        next = scene.take();
        if (next == null && !advance()) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Happening next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException("the community's life is over");
      }
      var taken = next;
      next = null;
      return taken;
    }

    private boolean advance() {
      var plan = scene.agenda().next();
      if (plan == null || plan.at() >= end) {
        return false;
      }
      plan.step().run(plan.at());
      return true;
    }
  }
}
