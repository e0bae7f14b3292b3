package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.Staff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The console's map: what the left side lists, in groups. Features contribute their pages as
/// [NavigationSource].
public final class Navigation {

  private static final Comparator<NavigationEntry> IN_ORDER =
      Comparator.comparing(NavigationEntry::section).thenComparingInt(NavigationEntry::place);

  private final List<Contributed> contributed;

  /// @throws IllegalStateException when two entries have the same address or the same key
  Navigation(List<NavigationSource> sources) {
    this.contributed =
        sources.stream()
            .flatMap(source -> source.entries().stream().map(each -> new Contributed(each, source)))
            .sorted(Comparator.comparing(Contributed::entry, IN_ORDER))
            .toList();
    requireDistinct();
  }

  private void requireDistinct() {
    Set<String> taken = new HashSet<>();
    for (var entry : contributed.stream().map(Contributed::entry).toList()) {
      if (!taken.add(entry.href()) || !taken.add(entry.key())) {
        throw new IllegalStateException(
            "two entries of the navigation share the address or the key of " + entry.label());
      }
    }
  }

  /// The groups that `staff` may see something of, with the entry that `path` belongs to marked.
  ///
  /// @param counts what waits, by the entry's link
  List<Group> of(Staff staff, String path, Map<String, Long> counts) {
    var current = currentHref(path);
    List<Group> groups = new ArrayList<>();
    for (var section : NavigationSection.values()) {
      var shown =
          contributed.stream()
              .filter(each -> each.entry.section() == section && each.isListedFor(staff))
              .map(each -> Shown.of(each.entry, counts.get(each.entry.href()), current))
              .toList();
      if (!shown.isEmpty()) {
        groups.add(new Group(section.label(), shown));
      }
    }
    return groups;
  }

  /// All entries that `staff` may open, for the palette.
  public List<NavigationEntry> entries(Staff staff) {
    return contributed.stream()
        .map(Contributed::entry)
        .filter(entry -> staff.may(entry.permission()))
        .toList();
  }

  /// The longest link that `path` lies under.
  private String currentHref(String path) {
    return contributed.stream()
        .map(each -> each.entry.href())
        .filter(href -> isUnder(href, path))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static boolean isUnder(String href, String path) {
    return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
  }

  private record Contributed(NavigationEntry entry, NavigationSource source) {

    boolean isListedFor(Staff staff) {
      return staff.may(entry.permission()) && source.isListed(entry);
    }
  }

  /// @param label empty for the entries above all groups
  public record Group(String label, List<Shown> entries) {

    /// Whether the page shown belongs to it.
    public boolean isCurrent() {
      return entries.stream().anyMatch(Shown::current);
    }
  }

  /// An entry as the left side shows it.
  ///
  /// @param keys the keys that lead there, pressed one after the other
  /// @param count how many things wait there; null where none are counted
  public record Shown(
      String label, String href, String icon, String keys, @Nullable Long count, boolean current) {

    private static Shown of(NavigationEntry entry, @Nullable Long count, String currentHref) {
      return new Shown(
          entry.label(),
          entry.href(),
          entry.icon(),
          entry.keys(),
          count,
          entry.href().equals(currentHref));
    }
  }
}
