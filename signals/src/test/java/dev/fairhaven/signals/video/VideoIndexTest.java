package dev.fairhaven.signals.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.testkit.Property;
import dev.fairhaven.testkit.Property.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VideoIndexTest {

  private static final int SCENES = 8;

  private final VideoIndex index = new VideoIndex(VideoThresholds.DEFAULT, Runnable::run);

  /// Frames of one scene differ in few bits, those of different scenes in at least 64.
  private static FrameHash frame(int scene, int change) {
    long word = 0x0101010101010101L * (1 << scene % Byte.SIZE);
    var hash = new PdqHash(~word, word, word ^ (1L << change) - 1, word);
    return new FrameHash(0, hash, 100, 0);
  }

  private static FrameHash frame(Source source) {
    var frame = frame(source.intIn(0, SCENES - 1), source.intIn(0, 40));
    int quality = source.oneOf(List.of(49, 50, 100));
    return new FrameHash(0, frame.hash(), quality, 0);
  }

  private static List<FrameHash> video(int... scenes) {
    return IntStream.of(scenes).mapToObj(scene -> frame(scene, 0)).toList();
  }

  /// What an index should say, found by comparing every frame with every other.
  private static List<VideoMatch> expected(
      Map<Long, List<FrameHash>> known, List<FrameHash> query, VideoThresholds thresholds) {
    var wanted = thresholds.counted(query);
    var matches = new ArrayList<VideoMatch>();
    known.forEach(
        (id, video) -> {
          var counted = thresholds.counted(video);
          int ofQuery = shared(wanted, counted, thresholds.distanceMax());
          int ofKnown = shared(counted, wanted, thresholds.distanceMax());
          if (ofQuery > 0) {
            matches.add(
                new VideoMatch(
                    id,
                    ofQuery,
                    100.0 * ofQuery / wanted.size(),
                    ofKnown,
                    100.0 * ofKnown / counted.size()));
          }
        });
    return matches.stream().sorted(VideoMatch.MOST_FIRST).toList();
  }

  private static int shared(List<PdqHash> some, List<PdqHash> others, int distance) {
    return (int)
        some.stream()
            .filter(one -> others.stream().anyMatch(other -> one.distance(other) <= distance))
            .count();
  }

  @Test
  void agreesWithComparingEveryFrame() {
    Property.forAll(
        source -> {
          var thresholds =
              new VideoThresholds(
                  50, source.oneOf(List.of(0, 8, 31)), source.oneOf(List.of(-1, 0, 4, 20)));
          var searched = new VideoIndex(thresholds, Runnable::run);
          var model = new TreeMap<Long, List<FrameHash>>();
          for (int step = 0; step < 12; step++) {
            long id = source.intIn(0, 5);
            if (source.intIn(0, 3) == 0) {
              assertThat(searched.remove(id)).isEqualTo(model.remove(id) != null);
            } else {
              var video = source.listOf(VideoIndexTest::frame);
              model.put(id, video);
              searched.add(id, video);
            }
            var query = source.listOf(VideoIndexTest::frame);
            assertThat(searched.search(query, VideoIndex.MATCHES_MAX))
                .isEqualTo(expected(model, query, thresholds));
            assertThat(searched.size()).isEqualTo(model.size());
          }
        });
  }

  @Test
  void tellsHowMuchOfEachVideoTheyShare() {
    index.add(1, video(0, 1, 2, 3));
    index.add(2, video(3, 4));
    index.add(3, video(5));
    assertThat(index.search(video(0, 1, 3), 10))
        .containsExactly(new VideoMatch(1, 3, 100, 3, 75), new VideoMatch(2, 1, 100.0 / 3, 1, 50));
    assertThat(index.search(video(0, 1, 3), 1)).hasSize(1);
  }

  @Test
  void leavesRepeatsAside() {
    assertThat(index.add(1, video(0, 0, 0, 1, 1, 0))).isEqualTo(3);
    assertThat(index.add(2, List.of(frame(0, 0), frame(0, 4), frame(0, 5), frame(0, 9))))
        .isEqualTo(2);
  }

  @Test
  void findsNothingByFramesOfLowQuality() {
    index.add(1, video(0));
    var hash = frame(0, 0).hash();
    assertThat(index.search(List.of(new FrameHash(0, hash, 49, 0)), 10)).isEmpty();
    assertThat(index.search(List.of(new FrameHash(0, hash, 50, 0)), 10)).hasSize(1);
  }

  @Test
  void acceptsTheLargestIdAndLength() {
    var frames = new ArrayList<FrameHash>();
    for (int i = 0; i < 200; i++) {
      frames.add(frame(i % 2, 0));
    }
    assertThat(index.add(VideoIndex.ID_MAX, frames)).isEqualTo(200);
    assertThat(index.search(video(1), 10))
        .containsExactly(new VideoMatch(VideoIndex.ID_MAX, 1, 100, 100, 50));
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    assertThatThrownBy(() -> index.add(VideoIndex.ID_MAX + 1, video(0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.add(-1, video(0))).isInstanceOf(IllegalArgumentException.class);
    var tooLong = Collections.nCopies(VideoIndex.FRAMES_MAX + 1, frame(0, 0));
    assertThatThrownBy(() -> index.add(1, tooLong))
        .hasMessage("expected at most 36000 frames, got 36001");
    assertThatThrownBy(() -> index.search(tooLong, 1)).isInstanceOf(IllegalArgumentException.class);
    for (int limit : new int[] {0, VideoIndex.MATCHES_MAX + 1}) {
      assertThatThrownBy(() -> index.search(video(0), limit))
          .hasMessage("expected a limit from 1 to 1000, got " + limit);
    }
    assertThatThrownBy(() -> new VideoThresholds(101, 31, 0))
        .hasMessage("expected a quality from 0 to 100, got 101");
  }
}
