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

/// Teaches a new version of the classifier what people decided, going on from the live one. The new
/// version has no role: people compare it first. Thread-safe.
@Component
public class Learning {

  private static final Logger LOG = LoggerFactory.getLogger(Learning.class);

  private final JudgedTexts texts;
  private final Models models;
  private final InstantSource clock;
  private final AtomicReference<Lesson> lesson = new AtomicReference<>(new Lesson.None());

  Learning(JudgedTexts texts, Models models, InstantSource clock) {
    this.texts = texts;
    this.models = models;
    this.clock = clock;
  }

  /// The latest lesson of this instance.
  public Lesson lesson() {
    return lesson.get();
  }

  /// Begins to teach, beside what else goes on; [#lesson] tells how far it has come.
  ///
  /// @param actor as the audit log names them
  /// @throws ProblemException with `LESSON_RUNNING`
  public void begin(String actor) {
    var before = lesson.get();
    var running = new Lesson.Running(clock.instant());
    if (before instanceof Lesson.Running || !lesson.compareAndSet(before, running)) {
      throw new ProblemException(LearningProblem.LESSON_RUNNING, "wait until it has ended");
    }
    Thread.ofPlatform().name("lesson").daemon().start(() -> lesson.set(tryTeach(actor)));
  }

  private Lesson tryTeach(String actor) {
    try {
      return teach(actor);
    } catch (ProblemException problem) {
      return new Lesson.Failed(
          clock.instant(), problem.code().title() + ": " + problem.getMessage());
    } catch (RuntimeException | Error e) {
      // An error too: the lesson would count as running for ever.
      LOG.error("no version was taught", e);
      return new Lesson.Failed(clock.instant(), "Something went wrong; the log says what.");
    }
  }

  /// Teaches a new version and waits for it.
  ///
  /// @throws ProblemException with `TOO_FEW_DECISIONS` or `UNTEACHABLE_MODEL`
  public Lesson.Done teach(String actor) {
    var judged = texts.latest(JudgedTexts.DECISIONS_MAX);
    var samples = judged.stream().map(JudgedText::sample).toList();
    if (Adaptation.teachable(samples).isEmpty()) {
      throw new ProblemException(
          LearningProblem.TOO_FEW_DECISIONS,
          "expected %d texts of a category and as many that are not, found %d texts in all"
              .formatted(Adaptation.SIDE_MIN, samples.size()));
    }
    var day = LocalDate.ofInstant(judged.getLast().time(), ZoneOffset.UTC);
    var outcome = adapt(samples, day);
    var added = models.add(outcome.classifier(), note(outcome, samples.size(), day), actor);
    return new Lesson.Done(clock.instant(), added.version(), outcome.before(), outcome.after());
  }

  private Outcome adapt(List<Sample> samples, LocalDate day) {
    var source =
        new Source(
            "decisions", "reviewers here, until " + day, "this platform's own", samples.size());
    var base = models.live();
    try {
      return Adaptation.of(base.classifier(), samples, "v" + base.version() + "+" + day, source);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(LearningProblem.UNTEACHABLE_MODEL, String.valueOf(e.getMessage()));
    }
  }

  /// What it learned, with the area under the curve before and after, as short as a note must be.
  private String note(Outcome outcome, int texts, LocalDate day) {
    var gains =
        outcome.after().stream()
            .map(after -> gain(outcome, after))
            .collect(Collectors.joining(", "));
    return "Version %d, taught by %d decisions until %s. AUC on the newest fifth: %s"
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
