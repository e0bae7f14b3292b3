package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionLinks;
import dev.fairhaven.app.decisions.log.DecisionPermission;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.ItemPermission;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.web.Format;
import dev.fairhaven.app.platform.web.PaletteResult;
import dev.fairhaven.app.platform.web.PaletteSource;
import dev.fairhaven.app.review.queues.QueueLinks;
import dev.fairhaven.app.review.queues.QueuePermission;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Task;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds records by their full id: items and accounts, decisions (also by their event's id), tasks.
@Component
class PaletteIds implements PaletteSource {

  private final Items items;
  private final Types types;
  private final Decisions decisions;
  private final EventLog events;
  private final Queues queues;

  PaletteIds(Items items, Types types, Decisions decisions, EventLog events, Queues queues) {
    this.items = items;
    this.types = types;
    this.decisions = decisions;
    this.events = events;
    this.queues = queues;
  }

  @Override
  public String kind() {
    return "With this id";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public List<PaletteResult> find(String query, Staff staff, int max) {
    if (query.length() > EventId.LENGTH_MAX) {
      return List.of();
    }
    return Stream.of(items(query, staff), decisions(query, staff), tasks(query, staff))
        .flatMap(results -> results)
        .limit(max)
        .toList();
  }

  private Stream<PaletteResult> items(String id, Staff staff) {
    if (!staff.may(ItemPermission.VIEW)) {
      return Stream.empty();
    }
    var refs = types.itemTypes().stream().map(type -> new ItemRef(type.name(), id)).toList();
    return items.find(refs).values().stream().map(PaletteIds::result);
  }

  static PaletteResult result(Item item) {
    var named = Named.of(item.ref(), item);
    return new PaletteResult(
        named.name(),
        named.type() + " " + Format.shortId(item.ref().id()),
        named.isAccount() ? "account" : "item",
        named.href());
  }

  private Stream<PaletteResult> decisions(String id, Staff staff) {
    if (!staff.may(DecisionPermission.VIEW)) {
      return Stream.empty();
    }
    var aboutEvent = events.decisionsAbout(List.of(new EventId(id))).values().stream();
    return Stream.concat(uuid(id).map(DecisionId::new).stream(), aboutEvent)
        .flatMap(decision -> decisions.find(decision).stream())
        .map(PaletteIds::result);
  }

  private static PaletteResult result(Decision decision) {
    return new PaletteResult(
        "Decision: " + decision.verdict(),
        decision.item().type() + " " + Format.shortId(decision.item().id()),
        "decisions",
        DecisionLinks.page(decision.id()));
  }

  private Stream<PaletteResult> tasks(String id, Staff staff) {
    return staff.may(QueuePermission.VIEW)
        ? uuid(id).map(TaskId::new).stream()
            .flatMap(task -> queues.find(task).stream())
            .map(PaletteIds::result)
        : Stream.empty();
  }

  private static PaletteResult result(Task task) {
    return new PaletteResult(
        "Task: " + Format.words(task.state()),
        task.item().type() + " " + Format.shortId(task.item().id()),
        "task",
        QueueLinks.task(task.id()));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
