package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.app.detection.builtinclassifiers.Models;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.signals.classify.Adaptation;
import dev.fairhaven.signals.classify.Adaptation.Outcome;
import dev.fairhaven.signals.classify.ModelCard.Measured;
import dev.fairhaven.signals.classify.ModelCard.Source;
import dev.fairhaven.signals.classify.Sample;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Trains a new version of the classifier on human decisions, starting from the live version. The
/// new version has no effect until staff compare it and assign it a role. Thread-safe.
@Component
public class Retraining {

  private static final Logger LOG = LoggerFactory.getLogger(Retraining.class);

  private final JudgedTexts texts;
  private final Models models;
  private final InstantSource clock;
  private final AtomicReference<TrainingRun> trainingRun =
      new AtomicReference<>(new TrainingRun.None());

  Retraining(JudgedTexts texts, Models models, InstantSource clock) {
    this.texts = texts;
    this.models = models;
    this.clock = clock;
  }

  /// The latest training run on this instance.
  public TrainingRun trainingRun() {
    return trainingRun.get();
  }

  /// Starts a training run in the background; [#trainingRun] reports its progress.
  ///
  /// @param actor as named in the audit log
  /// @throws ProblemException with `RETRAINING_RUNNING`
  public void begin(String actor) {
    var before = trainingRun.get();
    var running = new TrainingRun.Running(clock.instant());
    if (before instanceof TrainingRun.Running || !trainingRun.compareAndSet(before, running)) {
      throw new ProblemException(RetrainingProblem.RETRAINING_RUNNING, "wait until it has ended");
    }
    Thread.ofPlatform().name("retraining").daemon().start(() -> trainingRun.set(tryRetrain(actor)));
  }

  private TrainingRun tryRetrain(String actor) {
    try {
      return retrain(actor);
    } catch (ProblemException problem) {
      return new TrainingRun.Failed(
          clock.instant(), problem.code().title() + ": " + problem.getMessage());
    } catch (RuntimeException | Error e) {
      // An error too: the training run would count as running for ever.
      LOG.error("the training run failed", e);
      return new TrainingRun.Failed(clock.instant(), "An unexpected error; the log names it.");
    }
  }

  /// Trains a new version and waits until it is done.
  ///
  /// @throws ProblemException with `TOO_FEW_DECISIONS` or `NOT_RETRAINABLE`
  public TrainingRun.Done retrain(String actor) {
    var judged = texts.latest(JudgedTexts.DECISIONS_MAX);
    var samples = judged.stream().map(JudgedText::sample).toList();
    if (Adaptation.trainable(samples).isEmpty()) {
      throw new ProblemException(
          RetrainingProblem.TOO_FEW_DECISIONS,
          "expected %d texts of a category and as many that are not, found %d texts in all"
              .formatted(Adaptation.SIDE_MIN, samples.size()));
    }
    var day = LocalDate.ofInstant(judged.getLast().time(), ZoneOffset.UTC);
    var outcome = adapt(samples, day);
    var added = models.add(outcome.classifier(), note(outcome, samples.size(), day), actor);
    return new TrainingRun.Done(
        clock.instant(), added.version(), outcome.before(), outcome.after());
  }

  private Outcome adapt(List<Sample> samples, LocalDate day) {
    var source =
        new Source(
            "decisions", "reviewers here, until " + day, "this platform's own", samples.size());
    var base = models.live();
    try {
      return Adaptation.of(base.classifier(), samples, "v" + base.version() + "+" + day, source);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(RetrainingProblem.NOT_RETRAINABLE, String.valueOf(e.getMessage()));
    }
  }

  /// A summary of the training run, with the area under the curve before and after.
  private String note(Outcome outcome, int texts, LocalDate day) {
    var gains =
        outcome.after().stream()
            .map(after -> gain(outcome, after))
            .collect(Collectors.joining(", "));
    return "Version %d, retrained by %d decisions until %s. AUC on the newest fifth: %s"
        .formatted(models.live().version(), texts, day, gains);
  }

  private static String gain(Outcome outcome, Measured after) {
    double before =
        outcome.before().stream()
            .filter(each -> each.category() == after.category())
            .mapToDouble(each -> each.figures().auc().value())
            .findFirst()
            .orElse(Double.NaN);
    return String.format(
        Locale.ROOT,
        "%s %.3f → %.3f",
        after.category().wireName(),
        before,
        after.figures().auc().value());
  }
}
