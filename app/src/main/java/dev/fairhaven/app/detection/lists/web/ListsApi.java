package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.EntryFilter;
import dev.fairhaven.app.detection.lists.EntryHits;
import dev.fairhaven.app.detection.lists.EntryHits.Hits;
import dev.fairhaven.app.detection.lists.ListName;
import dev.fairhaven.app.detection.lists.ListProblem;
import dev.fairhaven.app.detection.lists.ListedEntry;
import dev.fairhaven.app.detection.lists.ListsJson;
import dev.fairhaven.app.detection.lists.PlatformLists;
import dev.fairhaven.app.platform.access.ApiCaller;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.rules.lists.ListKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// The HTTP API of lists. A response means that the change is durable and in effect on this
/// instance.
@RestController
@RequestMapping("/v1/lists")
class ListsApi {

  static final int ENTRIES_BYTES_MAX = 16 * 1024 * 1024;
  static final int ENTRIES_MAX = 50_000;
  private static final int LIST_BYTES_MAX = 64 * 1024;
  private static final int PAGE_MAX = 1000;
  private static final String KINDS =
      Arrays.stream(ListKind.values()).map(ListKind::wireName).collect(Collectors.joining(", "));

  private final PlatformLists lists;
  private final EntryHits hits;

  ListsApi(PlatformLists lists, EntryHits hits) {
    this.lists = lists;
    this.hits = hits;
  }

  @NeedsScope(Scope.LISTS_READ)
  @GetMapping
  ObjectNode all() {
    var node = Json.mapper().createObjectNode();
    var array = node.putArray("lists");
    lists.all().forEach(list -> array.add(ListsJson.write(list)));
    return node;
  }

  @NeedsScope(Scope.LISTS_READ)
  @GetMapping("/{name}")
  ObjectNode one(@PathVariable String name) {
    return ListsJson.write(lists.require(new ListName(name)));
  }

  @NeedsScope(Scope.LISTS_WRITE)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode create(InputStream body, ApiCaller caller) throws IOException {
    var request = ListBodies.read(body, LIST_BYTES_MAX);
    var kind =
        ListKind.find(request.path("kind").asString(""))
            .orElseThrow(
                () -> ListBodies.invalid(ListProblem.INVALID_LIST, "/kind", "one of " + KINDS));
    var name = new ListName(request.path("name").asString(""));
    var description = request.path("description").asString("");
    return ListsJson.write(lists.create(name, kind, description, caller.auditName()));
  }

  /// Newest first.
  @NeedsScope(Scope.LISTS_READ)
  @GetMapping("/{name}/entries")
  ObjectNode entries(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") String severity,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "false") boolean idle,
      @RequestParam(defaultValue = "") String after) {
    var selection = Selections.of(severity, category, language);
    var filter = new EntryFilter(part, selection, idle, Places.parse(after).orElse(null));
    var list = new ListName(name);
    var page = lists.entries(list, filter, PAGE_MAX + 1);
    var found = hits.of(list, page.stream().map(ListedEntry::value).toList());
    var node = Json.mapper().createObjectNode();
    var array = node.putArray("entries");
    page.stream()
        .limit(PAGE_MAX)
        .forEach(
            entry ->
                array.add(ListsJson.write(entry, found.getOrDefault(entry.value(), Hits.NONE))));
    return page.size() > PAGE_MAX ? node.put("after", Places.write(page.get(PAGE_MAX - 1))) : node;
  }

  @NeedsScope(Scope.LISTS_WRITE)
  @PostMapping(path = "/{name}/entries", consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode add(@PathVariable String name, InputStream body, ApiCaller caller) throws IOException {
    var entries = ListBodies.read(body, ENTRIES_BYTES_MAX).path("entries");
    if (!entries.isArray() || entries.size() > ENTRIES_MAX) {
      throw ListBodies.invalid(
          ListProblem.INVALID_ENTRIES, "/entries", "an array of at most " + ENTRIES_MAX);
    }
    return ListsJson.write(
        lists.add(new ListName(name), ListsJson.entries(entries), caller.auditName()));
  }

  @NeedsScope(Scope.LISTS_WRITE)
  @DeleteMapping("/{name}/entries")
  ObjectNode remove(@PathVariable String name, @RequestParam List<String> value, ApiCaller caller) {
    int removed = lists.remove(new ListName(name), value, caller.auditName());
    return Json.mapper().createObjectNode().put("removed", removed);
  }
}
