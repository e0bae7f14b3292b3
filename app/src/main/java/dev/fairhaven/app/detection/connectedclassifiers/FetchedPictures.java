package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Unavailable;
import dev.fairhaven.app.platform.fetch.Fetched.Content;
import dev.fairhaven.app.platform.fetch.Fetcher;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Fetches the pictures that events refer to, so that classifiers can judge them. Thread-safe.
///
/// A picture is fetched again for each event. The content of an address may change, and its owner
/// must not be able to have the cached result of a harmless picture applied to another one.
final class FetchedPictures {

  /// The maximum number of concurrent fetches; each may take [Input.Picture#BYTES_MAX] of memory.
  static final int FETCHES_MAX = 32;

  private final Fetcher fetcher;
  private final Semaphore places = new Semaphore(FETCHES_MAX);

  FetchedPictures(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /// Starts to fetch a picture, then classifies it. The future always completes normally.
  CompletableFuture<ClassifierResult> fetch(
      URI address, Function<Input, CompletableFuture<ClassifierResult>> asking) {
    if (!places.tryAcquire()) {
      return CompletableFuture.completedFuture(new Unavailable(Reason.BUSY));
    }
    var answer = new CompletableFuture<ClassifierResult>();
    Thread.ofVirtual().name("picture-fetch").start(() -> fetch(address, asking, answer));
    return answer;
  }

  private void fetch(
      URI address,
      Function<Input, CompletableFuture<ClassifierResult>> asking,
      CompletableFuture<ClassifierResult> answer) {
    ClassifierResult classifierResult = new Unavailable(Reason.FAILED);
    try {
      classifierResult = fetched(address, asking);
    } finally {
      places.release();
      answer.complete(classifierResult);
    }
  }

  private ClassifierResult fetched(
      URI address, Function<Input, CompletableFuture<ClassifierResult>> asking) {
    return switch (fetcher.get(address, Input.Picture.BYTES_MAX)) {
      case Content(var bytes, _) -> asking.apply(new Input.Picture(bytes)).join();
      case dev.fairhaven.app.platform.fetch.Fetched.Unavailable(var reason, _) ->
          new Unavailable(Reason.NOT_FETCHED, "the picture was not fetched: " + reason);
    };
  }
}
