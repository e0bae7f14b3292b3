package dev.fairhaven.app.detection.connectedclassifiers;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import dev.fairhaven.app.detection.connectedclassifiers.Classifier.Scores;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// A cache of scores by a hash of the input, which evicts the least recently used ones.
/// Thread-safe.
final class RememberedScores {

  private final LongSupplier nanoTime;
  private final int max;
  private final long keepNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final LinkedHashMap<InputHash, Kept> byHash = new LinkedHashMap<>(16, 0.75f, true);

  /// The SHA-256 of an input's medium and contents.
  record InputHash(long first, long second, long third, long fourth) {

    static InputHash of(Input input) {
      var bytes =
          switch (input) {
            case Input.Text(var text) -> text.getBytes(UTF_16BE);
            case Input.Picture(var file) -> file;
          };
      var digest = sha256();
      // Separates the media, since a text may have been crafted to have the bytes of a picture.
      digest.update(input.medium().name().getBytes(UTF_16BE));
      var hash = ByteBuffer.wrap(digest.digest(bytes));
      return new InputHash(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  /// @param age the time since the scores were returned
  record Remembered(Scores scores, Duration age) {}

  private record Kept(Scores scores, long atNanos) {}

  RememberedScores(LongSupplier nanoTime, int max, Duration keep) {
    this.nanoTime = nanoTime;
    this.max = max;
    this.keepNanos = keep.toNanos();
  }

  Optional<Remembered> find(InputHash hash) {
    lock.lock();
    try {
      var kept = byHash.get(hash);
      if (kept == null) {
        return Optional.empty();
      }
      long age = nanoTime.getAsLong() - kept.atNanos;
      if (age >= keepNanos) {
        byHash.remove(hash);
        return Optional.empty();
      }
      return Optional.of(new Remembered(kept.scores, Duration.ofNanos(Math.max(1, age))));
    } finally {
      lock.unlock();
    }
  }

  void put(InputHash hash, Scores scores) {
    lock.lock();
    try {
      byHash.put(hash, new Kept(scores, nanoTime.getAsLong()));
      var eldest = byHash.entrySet().iterator();
      while (byHash.size() > max) {
        Map.Entry<InputHash, Kept> _ = eldest.next();
        eldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return byHash.size();
    } finally {
      lock.unlock();
    }
  }
}
