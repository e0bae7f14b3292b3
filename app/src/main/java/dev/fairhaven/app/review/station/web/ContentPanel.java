package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedSpan;
import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.ItemView;
import dev.fairhaven.app.intake.entities.ItemView.Block;
import dev.fairhaven.app.intake.entities.ItemView.Mark;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.intake.ingest.FieldRole;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.review.station.web.StationPage.Context;
import dev.fairhaven.app.review.station.web.StationPage.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Shows the item, with rule matches marked, and its conversation.
@Component
final class ContentPanel {

  static final int BEFORE_MAX = 2;
  static final int THREAD_MAX = 100;
  private static final int EXCERPT_LENGTH_MAX = 220;

  private final Items items;
  private final Types types;

  ContentPanel(Items items, Types types) {
    this.items = items;
    this.types = types;
  }

  /// The item, marked by those decisions that were about its current text: spans from an earlier
  /// text would mark the wrong words.
  ///
  /// @param context what is shown around the item and need not be repeated
  ItemView view(ItemRef ref, Optional<Item> item, List<Decision> raisedBy, Context context) {
    return item.map(known -> ItemView.of(known, marks(known, raisedBy)))
        .map(view -> without(view, context.above().stream().map(Excerpt::item).toList()))
        .orElseGet(() -> unknown(ref));
  }

  private static ItemView without(ItemView view, List<ItemRef> shown) {
    return new ItemView(
        view.ref(),
        view.type(),
        view.kind(),
        view.heading(),
        view.byline(),
        view.community(),
        view.creator(),
        view.blocks().stream().filter(block -> !refersTo(block, shown)).toList(),
        view.raw());
  }

  private static boolean refersTo(Block block, List<ItemRef> items) {
    return block instanceof Block.Reference(_, var item) && items.contains(item);
  }

  private static List<Mark> marks(Item item, List<Decision> decisions) {
    return decisions.stream()
        .filter(decision -> isAboutPresentState(decision, item))
        .flatMap(decision -> decision.evidence().spans().stream())
        .map(ContentPanel::mark)
        .toList();
  }

  private static boolean isAboutPresentState(Decision decision, Item item) {
    return decision.cause() instanceof Cause.OfEvent(var event) && event.equals(item.lastEvent());
  }

  private static Mark mark(MatchedSpan span) {
    return new Mark(span.path(), span.start(), span.end(), span.rule());
  }

  private ItemView unknown(ItemRef ref) {
    var type =
        types
            .findItemType(ref.type())
            .orElseGet(() -> new ItemType(ref.type(), ItemType.Kind.CONTENT, "{}", Map.of()));
    return ItemView.of(ref, type, null, Json.mapper().createObjectNode(), List.of());
  }

  Context context(Optional<Item> item) {
    return item.map(this::around).orElseGet(() -> new Context(List.of(), List.of()));
  }

  private Context around(Item item) {
    var above = above(item);
    var shown = above.stream().map(Excerpt::item).collect(Collectors.toSet());
    return new Context(above, before(item, shown));
  }

  /// The first item of the thread, and the item that this one replies to if it is a different one.
  private List<Excerpt> above(Item item) {
    var refs = new ArrayList<ItemRef>();
    if (item.thread() != null) {
      refs.add(item.thread());
    }
    parent(item).filter(parent -> !refs.contains(parent)).ifPresent(refs::add);
    var known = items.find(refs);
    return refs.stream()
        .flatMap(ref -> Optional.ofNullable(known.get(ref)).stream())
        .map(this::excerpt)
        .filter(excerpt -> !excerpt.text().isEmpty())
        .toList();
  }

  private static Optional<ItemRef> parent(Item item) {
    return item.type().fields(FieldRole.PARENT).stream()
        .map(field -> item.data().path(field))
        .flatMap(node -> reference(node).stream())
        .findFirst();
  }

  private static Optional<ItemRef> reference(JsonNode node) {
    var type = node.path("type");
    var id = node.path("id");
    return type.isString() && id.isString()
        ? Optional.of(new ItemRef(type.stringValue(), id.stringValue()))
        : Optional.empty();
  }

  private List<Excerpt> before(Item item, Set<ItemRef> shown) {
    if (item.thread() == null) {
      return List.of();
    }
    var earlier =
        items.under(item.thread(), THREAD_MAX).stream()
            .filter(other -> !shown.contains(other.ref()))
            .filter(other -> other.firstSeen().isBefore(item.firstSeen()))
            .toList();
    return earlier.subList(Math.max(0, earlier.size() - BEFORE_MAX), earlier.size()).stream()
        .map(this::excerpt)
        .toList();
  }

  private Excerpt excerpt(Item item) {
    return new Excerpt(
        item.ref(),
        Optional.ofNullable(item.creator()).flatMap(items::find).map(ContentPanel::name).orElse(""),
        dev.fairhaven.app.intake.entities.Excerpt.of(item, EXCERPT_LENGTH_MAX));
  }

  private static String name(Item account) {
    return AuthorPanel.field(account, FieldRole.NAME)
        .or(() -> AuthorPanel.field(account, FieldRole.DISPLAY_NAME))
        .orElse(account.ref().id());
  }
}
