package dev.fairhaven.app.insight.web;

import dev.fairhaven.app.access.Permission;
import dev.fairhaven.app.access.Staff;
import dev.fairhaven.app.decisions.Decision;
import dev.fairhaven.app.decisions.Decisions;
import dev.fairhaven.app.entities.Item;
import dev.fairhaven.app.entities.Items;
import dev.fairhaven.app.ingest.EventLog;
import dev.fairhaven.app.ingest.Types;
import dev.fairhaven.app.kernel.DecisionId;
import dev.fairhaven.app.kernel.EventId;
import dev.fairhaven.app.kernel.ItemRef;
import dev.fairhaven.app.kernel.TaskId;
import dev.fairhaven.app.queues.Queues;
import dev.fairhaven.app.queues.Task;
import dev.fairhaven.app.web.Format;
import dev.fairhaven.app.web.Links;
import dev.fairhaven.app.web.PaletteResult;
import dev.fairhaven.app.web.PaletteSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Records by their full id: items and accounts, decisions (also by the id of their event), tasks.
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
    if (!staff.may(Permission.ITEMS_VIEW)) {
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
    if (!staff.may(Permission.DECISIONS_VIEW)) {
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
        Links.decision(decision.id()));
  }

  private Stream<PaletteResult> tasks(String id, Staff staff) {
    return staff.may(Permission.QUEUES_VIEW)
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
        Links.task(task.id()));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
