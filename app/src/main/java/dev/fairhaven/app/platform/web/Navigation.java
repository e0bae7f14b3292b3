package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The console's map: what the left side lists, in groups. The one place where a page is entered
/// into it.
public final class Navigation {

  private static final List<Group> GROUPS =
      List.of(
          new Group("", List.of(entry("Overview", "/", "overview", "o", Permission.OVERVIEW_VIEW))),
          new Group(
              "Work",
              List.of(
                  entry("Queues", "/queues", "queues", "q", Permission.QUEUES_VIEW),
                  entry("Appeals", "/queues/appeals", "appeals", "a", Permission.APPEALS_DECIDE))),
          new Group(
              "Detect",
              List.of(
                  entry("Rules", "/rules", "rules", "r", Permission.RULES_VIEW),
                  entry("Lists", "/lists", "lists", "n", Permission.LISTS_VIEW),
                  entry("Model", "/models", "models", "m", Permission.RULES_VIEW),
                  entry("Classifiers", "/classifiers", "classifiers", "c", Permission.RULES_VIEW),
                  entry("Banks", "/banks", "banks", "b", Permission.BANKS_VIEW),
                  entry("Exchanges", "/exchanges", "exchanges", "x", Permission.BANKS_VIEW))),
          new Group(
              "Govern",
              List.of(
                  entry("Policies", "/policies", "policies", "p", Permission.POLICIES_VIEW),
                  entry("Decisions", "/decisions", "decisions", "d", Permission.DECISIONS_VIEW))),
          new Group(
              "Run",
              List.of(
                  entry("Deliveries", "/deliveries", "deliveries", "w", Permission.DELIVERIES_VIEW),
                  entry("People", "/staff", "people", "s", Permission.STAFF_VIEW),
                  entry("API keys", "/keys", "keys", "k", Permission.KEYS_MANAGE),
                  entry("API", "/api", "api", "i", Permission.OVERVIEW_VIEW),
                  entry("Audit log", "/audit", "audit", "l", Permission.AUDIT_VIEW))));

  private Navigation() {}

  private static Entry entry(
      String label, String href, String icon, String key, Permission permission) {
    return new Entry(label, href, icon, "g " + key, permission, null, false);
  }

  /// The groups that `staff` may see something of, with the entry that `path` belongs to marked.
  ///
  /// @param counts what waits, by the entry's link
  static List<Group> of(Staff staff, String path, Map<String, Long> counts) {
    var current = currentHref(path);
    List<Group> groups = new ArrayList<>();
    for (var group : GROUPS) {
      var entries =
          group.entries().stream()
              .filter(entry -> staff.may(entry.permission()))
              .map(entry -> entry.shown(counts.get(entry.href()), entry.href().equals(current)))
              .toList();
      if (!entries.isEmpty()) {
        groups.add(new Group(group.label(), entries));
      }
    }
    return groups;
  }

  /// All entries that `staff` may open, for the palette.
  public static List<Entry> entries(Staff staff) {
    return GROUPS.stream()
        .flatMap(group -> group.entries().stream())
        .filter(entry -> staff.may(entry.permission()))
        .toList();
  }

  /// The longest link that `path` lies under.
  private static String currentHref(String path) {
    var longest = "";
    for (var group : GROUPS) {
      for (var entry : group.entries()) {
        if (isUnder(entry.href(), path) && entry.href().length() > longest.length()) {
          longest = entry.href();
        }
      }
    }
    return longest;
  }

  private static boolean isUnder(String href, String path) {
    return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
  }

  /// @param label empty for the entries above all groups
  public record Group(String label, List<Entry> entries) {

    /// Whether the page shown belongs to it.
    public boolean isCurrent() {
      return entries.stream().anyMatch(Entry::current);
    }
  }

  /// @param icon a symbol of `icons.svg`
  /// @param keys the keys that lead there, pressed one after the other
  /// @param count how many things wait there; null where none are counted
  public record Entry(
      String label,
      String href,
      String icon,
      String keys,
      Permission permission,
      @Nullable Long count,
      boolean current) {

    Entry shown(@Nullable Long newCount, boolean isCurrent) {
      return new Entry(label, href, icon, keys, permission, newCount, isCurrent);
    }
  }
}
