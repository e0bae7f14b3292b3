package dev.fairhaven.signals.video;

import dev.fairhaven.signals.hamming.HammingIndex;
import dev.fairhaven.signals.hamming.Match;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Known videos by the hashes of their frames, and which of them share frames with another.
///
/// Thread-safe; searches never wait. A search that overlaps an addition may see a part of the
/// video's frames. Takes 360 bytes for each frame that counts. A frame of the query that looks like
/// more than [HammingIndex#MATCHES_MAX] known frames is compared with the nearest of them.
public final class VideoIndex {

  /// Frames of a video at most.
  public static final int FRAMES_MAX = 36_000;

  /// Videos a search returns at most.
  public static final int MATCHES_MAX = 1_000;

  /// Ids of videos at most; a frame's id is that of its video with its place in the lower bits.
  public static final long ID_MAX = (1L << 44) - 1;

  private static final int PLACE_BITS = 16;

  private final VideoThresholds thresholds;
  private final HammingIndex frames;

  /// How many frames count, by video.
  private final Map<Long, Integer> sizes = new ConcurrentHashMap<>();

  /// @param merges as of [HammingIndex]
  public VideoIndex(VideoThresholds thresholds, Executor merges) {
    this.thresholds = thresholds;
    this.frames = new HammingIndex(merges);
  }

  /// Adds a video, in place of the one with the same id if there is one.
  ///
  /// @param id from 0 to [#ID_MAX]
  /// @return how many of its frames count; a video of which none does is never found
  /// @throws IllegalStateException when the index is full
  public synchronized int add(long id, List<FrameHash> video) {
    var counted = counted(video);
    if (id < 0 || id > ID_MAX) {
      throw new IllegalArgumentException("expected an id from 0 to " + ID_MAX + ", got " + id);
    }
    remove(id);
    if (frames.size() > HammingIndex.SIZE_MAX - counted.size()) {
      throw new IllegalStateException(
          "the index holds at most " + HammingIndex.SIZE_MAX + " frames");
    }
    sizes.put(id, counted.size());
    for (int place = 0; place < counted.size(); place++) {
      frames.add(id << PLACE_BITS | place, counted.get(place));
    }
    return counted.size();
  }

  private List<PdqHash> counted(List<FrameHash> video) {
    if (video.size() > FRAMES_MAX) {
      throw new IllegalArgumentException(
          "expected at most " + FRAMES_MAX + " frames, got " + video.size());
    }
    return thresholds.counted(video);
  }

  /// Takes a video out.
  ///
  /// @return whether it was there
  public synchronized boolean remove(long id) {
    var size = sizes.remove(id);
    for (int place = 0; size != null && place < size; place++) {
      frames.remove(id << PLACE_BITS | place);
    }
    return size != null;
  }

  /// How many videos there are.
  public int size() {
    return sizes.size();
  }

  /// The videos that share a frame with the given one: those first that hold most of it.
  ///
  /// @param limit how many at most, from 1 to [#MATCHES_MAX]
  public List<VideoMatch> search(List<FrameHash> video, int limit) {
    if (limit < 1 || limit > MATCHES_MAX) {
      throw new IllegalArgumentException(
          "expected a limit from 1 to " + MATCHES_MAX + ", got " + limit);
    }
    var query = counted(video);
    var shared = new HashMap<Long, Shared>();
    for (int i = 0; i < query.size(); i++) {
      for (var match : similar(query.get(i))) {
        shared.computeIfAbsent(match.id() >> PLACE_BITS, _ -> new Shared()).add(i, place(match));
      }
    }
    return shared.entrySet().stream()
        .filter(entry -> sizes.containsKey(entry.getKey()))
        .map(entry -> entry.getValue().match(entry.getKey(), query.size(), sizes))
        .sorted(VideoMatch.MOST_FIRST)
        .limit(limit)
        .toList();
  }

  private List<Match> similar(PdqHash frame) {
    return frames.search(frame, thresholds.distanceMax(), HammingIndex.MATCHES_MAX);
  }

  private static int place(Match match) {
    return (int) match.id() & (1 << PLACE_BITS) - 1;
  }

  /// Which frames two videos share.
  private static final class Shared {
    private final BitSet ofQuery = new BitSet();
    private final BitSet ofKnown = new BitSet();

    void add(int queryPlace, int knownPlace) {
      ofQuery.set(queryPlace);
      ofKnown.set(knownPlace);
    }

    VideoMatch match(long id, int querySize, Map<Long, Integer> sizes) {
      int found = ofKnown.cardinality();
      int knownSize = Math.max(found, sizes.getOrDefault(id, found));
      return new VideoMatch(
          id,
          ofQuery.cardinality(),
          100.0 * ofQuery.cardinality() / querySize,
          found,
          100.0 * found / knownSize);
    }
  }
}
