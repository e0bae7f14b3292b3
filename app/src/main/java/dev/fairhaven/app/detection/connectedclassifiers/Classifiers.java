package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Unavailable;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.One;
import dev.fairhaven.app.platform.fetch.Fetcher;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Entry point of the feature: calls the configured classifiers and reports their state.
/// Thread-safe.
@Component
public class Classifiers {

  /// The time allowed for a response beyond waiting for a slot and making the call.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final SortedMap<String, GuardedClassifier> byName = new TreeMap<>();
  private final FetchedPictures pictures;

  @Autowired
  Classifiers(
      ClassifierSettings settings,
      ClassifierFactory factory,
      DayBudget dayBudget,
      Fetcher fetcher,
      InstantSource clock) {
    this(settings, factory, dayBudget, new FetchedPictures(fetcher), clock, System::nanoTime);
  }

  /// @throws IllegalArgumentException if a setting is invalid, naming it
  Classifiers(
      ClassifierSettings settings,
      ClassifierFactory factory,
      DayBudget dayBudget,
      FetchedPictures pictures,
      InstantSource clock,
      LongSupplier nanoTime) {
    this.pictures = pictures;
    SettingsCheck.require(settings.classifiers());
    settings
        .classifiers()
        .forEach(
            (name, one) ->
                byName.put(
                    name,
                    new GuardedClassifier(
                        name, one, make(factory, name, one), dayBudget, clock, nanoTime)));
  }

  private static Classifier make(ClassifierFactory factory, String name, One settings) {
    try {
      return factory.make(settings);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "fairhaven.classifiers." + name + ": " + e.getMessage(), e);
    }
  }

  /// The categories of every classifier, by name.
  public SortedMap<String, SortedSet<String>> categories() {
    var all = new TreeMap<String, SortedSet<String>>();
    byName.forEach((name, each) -> all.put(name, each.categories()));
    return all;
  }

  /// Ordered by name.
  public List<ClassifierState> states() {
    return byName.values().stream().map(GuardedClassifier::state).toList();
  }

  /// The longest time that rules wait for any classifier.
  public Duration longestRulesWait() {
    return byName.values().stream()
        .map(each -> each.settings().rulesWait())
        .max(Duration::compareTo)
        .orElse(Duration.ofMillis(1));
  }

  /// The names of the classifiers for this medium.
  public SortedSet<String> of(Medium medium) {
    var names = new TreeSet<String>();
    byName.forEach(
        (name, each) -> {
          if (each.media().contains(medium)) {
            names.add(name);
          }
        });
    return names;
  }

  /// A classifier's result for a rule, within its `rules-wait`. An unknown classifier, which rules
  /// published earlier may name, is unavailable.
  ClassifierResult askForRules(String name, Input input) {
    return askForRules(name, classifier -> classifier.ask(input));
  }

  /// The same for a picture that has to be fetched first. If it cannot be fetched, the result is
  /// unavailable.
  ClassifierResult askForRules(String name, URI picture) {
    return askForRules(name, classifier -> pictures.fetch(picture, classifier::ask));
  }

  private ClassifierResult askForRules(
      String name, Function<GuardedClassifier, CompletableFuture<ClassifierResult>> asking) {
    var classifier = byName.get(name);
    return classifier == null
        ? new Unavailable(Reason.UNKNOWN)
        : classifier.await(asking.apply(classifier), classifier.settings().rulesWait());
  }

  /// The results of several classifiers for one input, requested concurrently.
  ///
  /// @throws ProblemException with `CLASSIFIER_NOT_FOUND`
  public SequencedMap<String, ClassifierResult> askAll(Collection<String> names, Input input) {
    names.forEach(this::require);
    var asked = new LinkedHashMap<String, CompletableFuture<ClassifierResult>>();
    names.forEach(name -> asked.computeIfAbsent(name, _ -> require(name).ask(input)));
    var answers = new LinkedHashMap<String, ClassifierResult>();
    asked.forEach(
        (name, answer) -> answers.put(name, require(name).await(answer, patience(require(name)))));
    return answers;
  }

  private static Duration patience(GuardedClassifier classifier) {
    return classifier.settings().deadline().multipliedBy(2).plus(GRACE);
  }

  private GuardedClassifier require(String name) {
    var classifier = byName.get(name);
    if (classifier == null) {
      throw new ProblemException(
          ClassifierProblem.CLASSIFIER_NOT_FOUND,
          "no such classifier; there are " + (byName.isEmpty() ? "none" : names(byName)));
    }
    return classifier;
  }

  private static String names(Map<String, ?> byName) {
    return String.join(", ", byName.keySet());
  }
}
