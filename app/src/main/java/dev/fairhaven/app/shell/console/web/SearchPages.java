package dev.fairhaven.app.shell.console.web;

import dev.fairhaven.app.platform.access.ConsolePermission;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.web.NavigationCount;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.shell.console.Palette;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// What the frame of every page asks for: search results, and counts for the navigation. Every role
/// has the permission asked for here; results are filtered by what the person may open.
@Controller
class SearchPages {

  private final Palette palette;
  private final List<NavigationCount> counts;

  SearchPages(Palette palette, List<NavigationCount> counts) {
    this.palette = palette;
    this.counts = List.copyOf(counts);
  }

  @GetMapping("/search")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  Page page(@RequestParam(defaultValue = "") String q, Staff staff) {
    return Page.of("shell/console/search", new SearchPage(q.strip(), palette.find(q, staff)));
  }

  @GetMapping("/search/results")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  Page results(@RequestParam(defaultValue = "") String q, Staff staff) {
    return Page.of("shell/console/results", new SearchPage(q.strip(), palette.find(q, staff)));
  }

  @GetMapping("/navigation/counts")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @ResponseBody
  Map<String, Long> counts(Staff staff) {
    return counts.stream()
        .collect(Collectors.toMap(NavigationCount::href, count -> count.countFor(staff)));
  }
}
