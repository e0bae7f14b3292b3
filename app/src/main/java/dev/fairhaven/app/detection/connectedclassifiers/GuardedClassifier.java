package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.Classifier.Scores;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Scored;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Unavailable;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.One;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierState.Used;
import dev.fairhaven.app.detection.connectedclassifiers.RememberedScores.InputHash;
import dev.fairhaven.rules.slow.CircuitBreaker;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one classifier within the limits of its settings. Thread-safe.
///
/// Concurrent requests for the same input share one call. The call continues even if all callers
/// have stopped waiting, so that the next one finds its result in the cache.
final class GuardedClassifier {

  /// The maximum number of inputs in progress or waiting; beyond it, texts are rejected.
  static final int WAITING_MAX = 2000;

  /// The same limit for pictures, which take much more memory.
  static final int PICTURES_WAITING_MAX = 64;

  private static final Logger LOG = LoggerFactory.getLogger(GuardedClassifier.class);

  private final String name;
  private final One settings;
  private final Classifier classifier;
  private final DayBudget dayBudget;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final MinuteBudget minuteBudget;
  private final CircuitBreaker breaker;
  private final Semaphore places;
  private final RememberedScores remembered;
  private final CallFigures figures = new CallFigures();
  private final Map<InputHash, CompletableFuture<ClassifierResult>> onTheirWay =
      new ConcurrentHashMap<>();

  /// @param nanoTime a monotonic clock
  GuardedClassifier(
      String name,
      One settings,
      Classifier classifier,
      DayBudget dayBudget,
      InstantSource clock,
      LongSupplier nanoTime) {
    this.name = name;
    this.settings = settings;
    this.classifier = classifier;
    this.dayBudget = dayBudget;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.minuteBudget = new MinuteBudget(nanoTime, settings.requestsPerMinute());
    this.breaker = new CircuitBreaker(nanoTime, settings.failuresMax(), settings.pause());
    this.places = new Semaphore(settings.atOnce(), true);
    this.remembered = new RememberedScores(nanoTime, settings.cacheEntries(), settings.cacheFor());
  }

  SortedSet<String> categories() {
    return classifier.categories();
  }

  Set<Medium> media() {
    return classifier.media();
  }

  One settings() {
    return settings;
  }

  /// Starts a classification unless the result is cached. The future always completes normally.
  CompletableFuture<ClassifierResult> ask(Input input) {
    var unsuitable = unsuitable(input);
    if (unsuitable.isPresent()) {
      return CompletableFuture.completedFuture(noted(unsuitable.get()));
    }
    var hash = InputHash.of(input);
    var known = known(hash);
    if (known.isPresent()) {
      return CompletableFuture.completedFuture(known.get());
    }
    var mine = new CompletableFuture<ClassifierResult>();
    var others = onTheirWay.putIfAbsent(hash, mine);
    if (others != null) {
      return others;
    }
    if (onTheirWay.size() <= waitingMax(input)) {
      Thread.ofVirtual().name("classifier-" + name).start(() -> call(hash, input, mine));
    } else {
      onTheirWay.remove(hash);
      mine.complete(noted(new Unavailable(Reason.BUSY)));
    }
    return mine;
  }

  private static int waitingMax(Input input) {
    return switch (input) {
      case Input.Text _ -> WAITING_MAX;
      case Input.Picture _ -> PICTURES_WAITING_MAX;
    };
  }

  /// Waits for a result, but at most for `wait`.
  ClassifierResult await(CompletableFuture<ClassifierResult> asked, Duration wait) {
    try {
      return asked.get(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return noted(new Unavailable(Reason.DEADLINE, "no answer within " + wait.toMillis() + " ms"));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Unavailable(Reason.DEADLINE);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer never fails", e);
    }
  }

  private Optional<Unavailable> unsuitable(Input input) {
    if (!classifier.media().contains(input.medium())) {
      return unsuitable("it judges no " + input.medium().plural());
    }
    return switch (input) {
      case Input.Text(var text) when text.isBlank() || text.length() > settings.textMax() ->
          unsuitable("expected a text of 1 to " + settings.textMax() + " characters");
      case Input.Picture(var bytes) when bytes.length > Input.Picture.BYTES_MAX ->
          unsuitable("expected a picture of at most " + Input.Picture.BYTES_MAX + " bytes");
      case Input.Text _, Input.Picture _ -> Optional.empty();
    };
  }

  private static Optional<Unavailable> unsuitable(String detail) {
    return Optional.of(new Unavailable(Reason.UNSUITABLE, detail));
  }

  private Optional<ClassifierResult> known(InputHash hash) {
    var found = remembered.find(hash);
    found.ifPresent(_ -> figures.remembered());
    return found.map(each -> new Scored(each.scores().model(), each.scores().values(), each.age()));
  }

  private Unavailable noted(Unavailable answer) {
    figures.unavailable(answer, clock.instant());
    return answer;
  }

  private void call(InputHash hash, Input input, CompletableFuture<ClassifierResult> asked) {
    ClassifierResult answer = new Unavailable(Reason.FAILED);
    try {
      answer = inItsPlace(hash, input);
    } catch (RuntimeException | Error e) {
      // Not its message: it may quote the input.
      LOG.warn("classifier {} failed with {}", name, e.getClass().getName());
      breaker.failed();
      noted(new Unavailable(Reason.FAILED));
    } finally {
      onTheirWay.remove(hash);
      asked.complete(answer);
    }
  }

  /// Waits for a slot for as long as a call may take.
  private ClassifierResult inItsPlace(InputHash hash, Input input) {
    try {
      if (!places.tryAcquire(settings.deadline().toNanos(), TimeUnit.NANOSECONDS)) {
        return noted(new Unavailable(Reason.BUSY));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return noted(new Unavailable(Reason.BUSY));
    }
    try {
      return guarded(hash, input);
    } finally {
      places.release();
    }
  }

  private ClassifierResult guarded(InputHash hash, Input input) {
    var known = known(hash);
    if (known.isPresent()) {
      return known.get();
    }
    if (!breaker.allows()) {
      return noted(new Unavailable(Reason.PAUSED));
    }
    if (!minuteBudget.take() || !dayBudget.take(name, today(), settings.requestsPerDay())) {
      return noted(new Unavailable(Reason.BUDGET_SPENT));
    }
    long begun = nanoTime.getAsLong();
    try {
      var scores = classifier.judge(input);
      breaker.succeeded();
      figures.scored(nanoTime.getAsLong() - begun);
      remembered.put(hash, scores);
      return scored(scores);
    } catch (ClassifierException e) {
      count(e);
      return noted(e.answer());
    }
  }

  private static ClassifierResult scored(Scores scores) {
    return new Scored(scores.model(), scores.values(), Duration.ZERO);
  }

  private void count(ClassifierException e) {
    if (e.isAboutInput()) {
      breaker.succeeded();
    } else if (e.pause().isPositive()) {
      breaker.openFor(e.pause());
    } else {
      breaker.failed();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  ClassifierState state() {
    var now = figures.figures();
    var last = now.lastFailure();
    return new ClassifierState(
        name,
        Objects.requireNonNull(settings.kind()),
        settings.place(),
        settings.model(),
        List.copyOf(classifier.categories()),
        classifier.media(),
        breaker.untilNextTry(),
        new Used(minuteBudget.used(), settings.requestsPerMinute()),
        new Used(dayBudget.used(name, today()), settings.requestsPerDay()),
        now.scored(),
        now.remembered(),
        remembered.size(),
        now.unavailable(),
        now.p50(),
        now.p95(),
        last == null ? "" : last.detail(),
        last == null ? null : last.at());
  }
}
