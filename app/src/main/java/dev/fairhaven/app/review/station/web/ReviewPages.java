package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.platform.web.Tone;
import dev.fairhaven.app.review.queues.LeaseId;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueLinks;
import dev.fairhaven.app.review.queues.QueuePermission;
import dev.fairhaven.app.review.queues.QueueProblem;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.TaskHistory;
import dev.fairhaven.app.review.station.PendingId;
import dev.fairhaven.app.review.station.Review;
import dev.fairhaven.app.review.station.ReviewProblem;
import dev.fairhaven.app.review.station.Ruling;
import dev.fairhaven.app.review.station.web.StationPage.Notice;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The review station: claims the next task, shows it, and accepts the decision.
@Controller
final class ReviewPages {

  private static final String TEMPLATE = "review/station/station";

  private final Queues queues;
  private final TaskHistory tasks;
  private final Review review;
  private final Station station;
  private final InstantSource clock;

  ReviewPages(
      Queues queues, TaskHistory tasks, Review review, Station station, InstantSource clock) {
    this.queues = queues;
    this.tasks = tasks;
    this.review = review;
    this.station = station;
    this.clock = clock;
  }

  /// Claims the next task, or shows that there is none. Opening it twice shows the same task.
  @GetMapping("/review/{key}")
  @QueuePermission.Needs(QueuePermission.REVIEW)
  Reply next(@PathVariable String key, Staff staff) {
    var task = queues.claimNext(key, staff);
    return task.isPresent()
        ? Redirect.to(QueueLinks.task(task.get().id()))
        : nothingLeft(key, staff);
  }

  private Page nothingLeft(String key, Staff staff) {
    var queue = queues.require(key);
    return Page.of(
        "review/station/empty", new EmptyPage(station.head(queue, staff, 0), others(key, staff)));
  }

  private List<EmptyPage.Other> others(String key, Staff staff) {
    return queues.all().stream()
        .filter(queue -> !queue.key().equals(key) && queue.isOpenTo(staff))
        .map(this::other)
        .filter(other -> other.open() > 0)
        .toList();
  }

  private EmptyPage.Other other(Queue queue) {
    return new EmptyPage.Other(queue.key(), queue.name(), tasks.head(queue.key()).open());
  }

  @GetMapping("/tasks/{id}")
  @QueuePermission.Needs(QueuePermission.VIEW)
  Page show(@PathVariable String id, Staff staff) {
    var task = queues.require(TaskId.parse(id));
    queues.requireNotExcluded(staff, task);
    var draft = review.findUndone(task.id(), staff).map(Draft::of).orElse(Draft.EMPTY);
    return Page.of(TEMPLATE, station.page(task, staff, draft, null));
  }

  @PostMapping("/tasks/{id}/claim")
  @QueuePermission.Needs(QueuePermission.REVIEW)
  Reply claim(@PathVariable String id, Staff staff) {
    try {
      return Redirect.to(QueueLinks.task(queues.claim(TaskId.parse(id), staff).id()));
    } catch (ProblemException e) {
      return refused(TaskId.parse(id), staff, Draft.EMPTY, e);
    }
  }

  /// Renews the lease while the page is in use.
  @PostMapping("/tasks/{id}/renew")
  @QueuePermission.Needs(QueuePermission.REVIEW)
  ResponseEntity<Map<String, Long>> renew(
      @PathVariable String id, @RequestParam String lease, Staff staff) {
    var until = queues.renew(TaskId.parse(id), LeaseId.parse(lease), staff);
    return ResponseEntity.ok(
        Map.of("seconds", Duration.between(clock.instant(), until).toSeconds()));
  }

  @PostMapping("/tasks/{id}/decision")
  @QueuePermission.Needs(QueuePermission.REVIEW)
  Reply decide(
      @PathVariable String id,
      @RequestParam String lease,
      @RequestParam(defaultValue = "") String choice,
      @RequestParam(required = false) @Nullable String policy,
      @RequestParam(required = false) @Nullable String note,
      Staff staff) {
    var task = TaskId.parse(id);
    var from = queues.require(task).queue();
    var ruling = ruling(choice, policy, note);
    try {
      review.submit(task, LeaseId.parse(lease), staff, ruling);
      return goOn(from, staff);
    } catch (ProblemException e) {
      return refused(task, staff, Draft.of(ruling), e);
    }
  }

  private static Ruling ruling(String choice, @Nullable String policy, @Nullable String note) {
    var words = words(note);
    return switch (choice) {
      case BarPanel.GRANT -> new Ruling.AppealAnswer(true, words);
      case BarPanel.UPHOLD -> new Ruling.AppealAnswer(false, words);
      default ->
          new Ruling.Judgement(
              choice, choice.equals("allow") ? null : PolicyField.read(policy).orElse(null), words);
    };
  }

  /// Trims the text; null if it is blank.
  private static @Nullable String words(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip().replace("\0", "");
  }

  @PostMapping("/tasks/{id}/skip")
  @QueuePermission.Needs(QueuePermission.REVIEW)
  Reply skip(@PathVariable String id, @RequestParam String lease, Staff staff) {
    var task = TaskId.parse(id);
    var from = queues.require(task).queue();
    try {
      queues.skip(task, LeaseId.parse(lease), staff);
      return goOn(from, staff);
    } catch (ProblemException e) {
      return refused(task, staff, Draft.EMPTY, e);
    }
  }

  @PostMapping("/tasks/{id}/release")
  @QueuePermission.Needs(QueuePermission.REVIEW)
  Reply release(@PathVariable String id, @RequestParam String lease, Staff staff) {
    var task = TaskId.parse(id);
    try {
      queues.release(task, LeaseId.parse(lease), staff);
      return Redirect.to("/queues");
    } catch (ProblemException e) {
      return refused(task, staff, Draft.EMPTY, e);
    }
  }

  @PostMapping("/tasks/{id}/escalate")
  @QueuePermission.Needs(QueuePermission.REVIEW)
  Reply escalate(
      @PathVariable String id,
      @RequestParam String lease,
      @RequestParam String queue,
      @RequestParam(required = false) @Nullable String reason,
      Staff staff) {
    var task = TaskId.parse(id);
    var from = queues.require(task).queue();
    try {
      queues.escalate(task, LeaseId.parse(lease), staff, queue, requireReason(reason));
      return goOn(from, staff);
    } catch (ProblemException e) {
      return refused(task, staff, Draft.EMPTY, e);
    }
  }

  private static String requireReason(@Nullable String reason) {
    var words = words(reason);
    if (words == null || words.length() > Queues.NOTE_LENGTH_MAX) {
      throw new ProblemException(
          ReviewProblem.REASON_NEEDED,
          "/reason: expected 1 to " + Queues.NOTE_LENGTH_MAX + " characters");
    }
    return words;
  }

  @PostMapping("/review/decisions/{id}/undo")
  @QueuePermission.Needs(QueuePermission.REVIEW)
  Reply undo(@PathVariable String id, Staff staff) {
    try {
      return Redirect.to(QueueLinks.task(review.undo(PendingId.parse(id), staff).id()));
    } catch (ProblemException e) {
      return Redirect.to("/queues", e.code().title());
    }
  }

  /// Redirects straight to the next task of the queue, which saves the browser a round trip.
  private Reply goOn(String from, Staff staff) {
    return queues
        .claimNext(from, staff)
        .map(next -> Redirect.to(QueueLinks.task(next.id())))
        .orElseGet(() -> Redirect.to(QueueLinks.review(from)));
  }

  /// Shows the page again with the error; the reviewer's input is kept.
  private Page refused(TaskId id, Staff staff, Draft draft, ProblemException problem) {
    var task = queues.require(id);
    queues.requireNotExcluded(staff, task);
    var notice = new Notice(tone(problem), problem.code().title(), nextStep(problem), draft.note());
    return new Page(
        TEMPLATE, station.page(task, staff, draft, notice), problem.code().kind().httpStatus());
  }

  private static Tone tone(ProblemException problem) {
    return problem.code() == QueueProblem.TASK_DECIDED ? Tone.INFO : Tone.MODERATE;
  }

  private static String nextStep(ProblemException problem) {
    if (problem.code() instanceof QueueProblem code) {
      return switch (code) {
        case LEASE_LOST ->
            "Nothing was decided. The time you held it ran out; take it again if nobody else has.";
        case TASK_DECIDED -> "Nothing was changed by you: somebody decided it before.";
        case TASK_CLAIMED -> "Go on with the next task; this one is in good hands.";
        case QUEUE_NOT_FOUND,
            TASK_NOT_FOUND,
            QUEUE_NOT_OPEN_TO_YOU,
            EXCLUDED_FROM_TASK,
            NOT_POSSIBLE_NOW ->
            "Nothing was changed.";
      };
    }
    return "Nothing was decided yet, and you still hold the task.";
  }
}
