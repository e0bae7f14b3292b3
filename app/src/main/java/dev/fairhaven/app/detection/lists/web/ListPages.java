package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.Addition;
import dev.fairhaven.app.detection.lists.EntryFilter;
import dev.fairhaven.app.detection.lists.EntryHits;
import dev.fairhaven.app.detection.lists.EntryHits.Hits;
import dev.fairhaven.app.detection.lists.EntryLines;
import dev.fairhaven.app.detection.lists.ListLinks;
import dev.fairhaven.app.detection.lists.ListName;
import dev.fairhaven.app.detection.lists.ListPermission;
import dev.fairhaven.app.detection.lists.ListProblem;
import dev.fairhaven.app.detection.lists.ListedEntry;
import dev.fairhaven.app.detection.lists.LiveLists;
import dev.fairhaven.app.detection.lists.NewDetails;
import dev.fairhaven.app.detection.lists.PlatformList;
import dev.fairhaven.app.detection.lists.PlatformLists;
import dev.fairhaven.app.detection.lists.TextTrial;
import dev.fairhaven.app.detection.lists.web.ListPage.BadLine;
import dev.fairhaven.app.detection.lists.web.ListPage.Row;
import dev.fairhaven.app.detection.lists.web.ListPage.Trial;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.AuthorNames;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Pager;
import dev.fairhaven.app.platform.web.Query;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.rules.lists.ListKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages for reading, testing and changing lists.
@Controller
class ListPages {

  private static final int ROWS = 100;

  private static final Set<String> FILTERS =
      Set.of("part", "severity", "category", "language", "idle", "after");

  private final PlatformLists lists;
  private final LiveLists live;
  private final TextTrial trial;
  private final EntryHits hits;
  private final AuthorNames authors;
  private final InstantSource clock;

  ListPages(
      PlatformLists lists,
      LiveLists live,
      TextTrial trial,
      EntryHits hits,
      AuthorNames authors,
      InstantSource clock) {
    this.lists = lists;
    this.live = live;
    this.trial = trial;
    this.hits = hits;
    this.authors = authors;
    this.clock = clock;
  }

  @GetMapping("/lists")
  @ListPermission.Needs(ListPermission.VIEW)
  Page all() {
    return Page.of("detection/lists/lists", page(Map.of(), Map.of(), null));
  }

  private ListsPage page(
      Map<String, String> form, Map<String, String> errors, ListsPage.@Nullable Trial trial) {
    return new ListsPage(lists.all(), hits.ofLists(), form, errors, trial);
  }

  /// Tests a text against all lists. Uses POST, so that the text does not appear in a URL.
  @PostMapping("/lists/try")
  @ListPermission.Needs(ListPermission.VIEW)
  Page tryInAll(@RequestParam("text") String text) {
    boolean isRefused = text.isBlank() || text.length() > TextTrial.TEXT_LENGTH_MAX;
    var tried = new ListsPage.Trial(text, isRefused ? null : trial.run(text));
    var page = page(Map.of(), Map.of(), tried);
    return isRefused
        ? Page.refused("detection/lists/lists", page)
        : Page.of("detection/lists/lists", page);
  }

  @PostMapping("/lists")
  @ListPermission.Needs(ListPermission.EDIT)
  Reply create(
      @RequestParam("name") String name,
      @RequestParam("kind") String kind,
      @RequestParam(name = "description", defaultValue = "") String description,
      Staff staff) {
    try {
      var made =
          lists.create(
              new ListName(name.strip()),
              ListKind.find(kind).orElse(ListKind.VALUES),
              description,
              staff.auditName());
      return Redirect.to(ListLinks.page(made.name().value()), "List made. It is empty still.");
    } catch (ProblemException problem) {
      var form = Map.of("name", name, "kind", kind, "description", description);
      return Page.refused("detection/lists/lists", page(form, errors(problem), null));
    }
  }

  private static Map<String, String> errors(ProblemException problem) {
    return problem.fields().isEmpty()
        ? Map.of("name", problem.code().title() + ".")
        : problem.fields().stream()
            .collect(
                Collectors.toMap(
                    field -> field.pointer().substring(1),
                    field -> "Expected " + field.expected() + ".",
                    (first, _) -> first));
  }

  @GetMapping("/lists/{name}")
  @ListPermission.Needs(ListPermission.VIEW)
  Page one(@PathVariable("name") String name, @RequestParam Map<String, String> parameters) {
    var list = require(name);
    var known = new LinkedHashMap<>(parameters);
    known.keySet().retainAll(FILTERS);
    var query = new Query(ListLinks.page(name), known);
    var tried = parameters.getOrDefault("try", "");
    return Page.of("detection/lists/list", page(list, query, tried, EntryForm.EMPTY, List.of()));
  }

  /// A malformed name is treated as an unknown one.
  private PlatformList require(String name) {
    try {
      return lists.require(new ListName(name));
    } catch (ProblemException _) {
      throw new ProblemException(ListProblem.LIST_NOT_FOUND, "no list of this name");
    }
  }

  private ListPage page(
      PlatformList list, Query query, String tried, EntryForm form, List<BadLine> badLines) {
    var filter = filter(query);
    var entries = lists.entries(list.name(), filter, ROWS + 1);
    var shown = entries.subList(0, Math.min(ROWS, entries.size()));
    var names = authors.of(shown.stream().map(ListedEntry::addedBy).toList());
    var found = hits.of(list.name(), shown.stream().map(ListedEntry::value).toList());
    var now = clock.instant();
    return new ListPage(
        list,
        authors.of(list.createdBy()),
        shown.stream()
            .map(
                entry ->
                    Row.of(
                        entry,
                        names.apply(entry.addedBy()),
                        found.getOrDefault(entry.value(), Hits.NONE),
                        now))
            .toList(),
        pager(query, shown, entries.size() > ROWS),
        filter,
        tried.isBlank() ? null : tryOut(list, tried.strip()),
        form,
        badLines);
  }

  private static EntryFilter filter(Query query) {
    return new EntryFilter(
        query.find("part").orElse(""),
        Selections.lenient(
            query.find("severity").orElse(""),
            query.find("category").orElse(""),
            query.find("language").orElse("")),
        query.find("idle").isPresent(),
        query.find("after").flatMap(Places::parse).orElse(null));
  }

  private static Pager pager(Query query, List<ListedEntry> shown, boolean hasMore) {
    return new Pager(
        query.get("after") == null ? null : query.without("after").href(),
        hasMore ? query.with("after", Places.write(shown.getLast())).href() : null);
  }

  private Trial tryOut(PlatformList list, String value) {
    var entry =
        live.find(list.name().value()).flatMap(snapshot -> snapshot.match(value, clock.instant()));
    return new Trial(value, entry.orElse(null));
  }

  /// Adds the valid entries; invalid lines stay in the form.
  @PostMapping("/lists/entries")
  @ListPermission.Needs(ListPermission.EDIT)
  Reply add(
      @RequestParam("list") String name,
      @RequestParam("lines") String lines,
      @RequestParam Map<String, String> parameters,
      Staff staff) {
    var list = require(name);
    var form = form(lines, parameters);
    if (form.isTooLong()) {
      var expected = "at most " + EntryForm.LINES_MAX + " lines; import a file for more";
      return refused(list, form, List.of(new BadLine(EntryForm.LINES_MAX + 1, "", expected)));
    }
    try {
      return add(list, form, staff);
    } catch (ProblemException problem) {
      return refused(list, form, List.of(new BadLine(1, "", String.valueOf(problem.getMessage()))));
    }
  }

  private static EntryForm form(String lines, Map<String, String> parameters) {
    UnaryOperator<String> field = name -> parameters.getOrDefault(name, "").strip();
    var details =
        new NewDetails(
            field.apply("entry-severity"),
            field.apply("entry-category"),
            field.apply("entry-language"),
            field.apply("owner"),
            !field.apply("inside").isEmpty(),
            field.apply("exceptions").lines().map(String::strip).toList());
    return new EntryForm(lines, field.apply("reason"), field.apply("days"), details);
  }

  private Reply add(PlatformList list, EntryForm form, Staff staff) {
    var parsed = EntryLines.parse(list.kind(), form.lines()).lines();
    var good = parsed.stream().filter(line -> line.problem() == null).toList();
    var entries = good.stream().map(line -> form.complete(line, clock.instant())).toList();
    var addition = lists.add(list.name(), entries, staff.auditName());
    var bad = badLines(parsed, good, addition);
    var summary = summary(addition);
    if (bad.isEmpty()) {
      return Redirect.to(ListLinks.page(list.name().value()), summary);
    }
    var rest = bad.stream().map(BadLine::text).collect(Collectors.joining("\n"));
    var remaining = new EntryForm(rest, form.reason(), form.days(), form.details());
    return refused(require(list.name().value()), remaining, bad);
  }

  private static List<BadLine> badLines(
      List<EntryLines.Line> parsed, List<EntryLines.Line> good, Addition addition) {
    var bad = new ArrayList<BadLine>();
    for (var line : parsed) {
      if (line.problem() != null) {
        bad.add(new BadLine(line.number(), line.text(), line.problem()));
      }
    }
    for (var refused : addition.refused()) {
      var line = good.get(refused.index());
      bad.add(new BadLine(line.number(), line.text(), refused.expected()));
    }
    return bad;
  }

  private static String summary(Addition addition) {
    return addition.added()
        + (addition.added() == 1 ? " entry" : " entries")
        + " added"
        + (addition.renewed() == 0 ? "" : ", " + addition.renewed() + " renewed")
        + ". Rules see them within seconds.";
  }

  private Page refused(PlatformList list, EntryForm form, List<BadLine> bad) {
    var query = new Query(ListLinks.page(list.name().value()), Map.of());
    return Page.refused("detection/lists/list", page(list, query, "", form, bad));
  }

  @PostMapping("/lists/{name}/remove")
  @ListPermission.Needs(ListPermission.EDIT)
  Redirect remove(
      @PathVariable("name") String name, @RequestParam("value") String value, Staff staff) {
    var list = require(name);
    lists.remove(list.name(), List.of(value), staff.auditName());
    return Redirect.to(
        ListLinks.page(name), "Entry removed. Rules no longer see it within seconds.");
  }
}
