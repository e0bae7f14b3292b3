package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListNames;
import dev.fairhaven.rules.lists.ListSnapshot;
import dev.fairhaven.rules.lists.ListSnapshot.Matcher.OfValue;
import dev.fairhaven.rules.lists.Selection;
import dev.fairhaven.rules.values.PythonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looking up values in lists.
final class MembershipFunctions {

  private MembershipFunctions() {}

  /// The function that asks a list of this kind.
  private static String functionOf(ListKind kind) {
    return switch (kind) {
      case VALUES -> "InList";
      case CIDR -> "IpInList";
      case DOMAINS -> "DomainInList";
      case TERMS, PATTERNS, QUERIES -> "MatchesAny";
    };
  }

  static List<Function> all(ListNames names) {
    return List.of(
        function(
            names,
            functionOf(ListKind.VALUES),
            "Returns whether a value is in a list of values. The comparison is exact.",
            required("value", Type.union(List.of(STR, INT)), "The value."),
            List.of(ListKind.VALUES)),
        function(
            names,
            functionOf(ListKind.CIDR),
            "Returns whether an IP address is in one of the networks of a list.",
            required("ip", STR, "The address, of IPv4 or IPv6."),
            List.of(ListKind.CIDR)),
        function(
            names,
            functionOf(ListKind.DOMAINS),
            "Returns whether a domain, or a parent domain, is in a list: `a.b.example.com` matches"
                + " `example.com`, `notexample.com` does not.",
            required("domain", STR, "The domain."),
            List.of(ListKind.DOMAINS)),
        function(
            names,
            "AnyInList",
            "Returns whether any of several values is in a list of values, networks or domains.",
            required("values", Type.list(STR), "The values, IP addresses or domains."),
            List.of(ListKind.VALUES, ListKind.CIDR, ListKind.DOMAINS)));
  }

  private static Function function(
      ListNames names, String name, String summary, Parameter sought, List<ListKind> kinds) {
    return Function.named(name, Category.LIST)
        .summary(summary)
        .takes(
            sought,
            constant("list", STR, "The name of the list."),
            Selected.severity("Only"),
            Selected.category("Only"))
        .returns(BOOL)
        .purity(Purity.READS_STATE)
        .leavesEvidence()
        .boundBy(site -> bind(site, names, kinds));
  }

  private static Function.Body bind(CallSite site, ListNames names, List<ListKind> kinds) {
    var list = site.text("list");
    requireList(site, names, list, kinds);
    var selection = Selected.of(site);
    return (values, context) ->
        context
            .lists()
            .find(list)
            .filter(snapshot -> isIn(snapshot, values[0], selection, context))
            .isPresent();
  }

  /// Tells the author that there is no such list, or that it is of another kind.
  static void requireList(CallSite site, ListNames names, String list, List<ListKind> kinds) {
    names
        .known()
        .ifPresent(
            known -> {
              var kind = known.get(list);
              if (kind == null) {
                var meant = site.closest(list, known.keySet());
                var suggestion = meant.map(name -> ", did you mean `" + name + "`?").orElse("");
                site.reject("list", "unknown list", "unknown list `" + list + "`" + suggestion);
              } else if (!kinds.contains(kind)) {
                site.reject(
                    "list",
                    "wrong kind of list",
                    "`" + list + "` is a list of " + kind.plural() + ", use " + functionOf(kind));
              }
            });
  }

  private static boolean isIn(
      ListSnapshot list, @Nullable Object sought, Selection selection, CallContext context) {
    return sought instanceof List<?> several
        ? several.stream().anyMatch(each -> isIn(list, PythonText.str(each), selection, context))
        : isIn(list, PythonText.str(sought), selection, context);
  }

  /// The most specific entry that matches must pass the selection.
  private static boolean isIn(
      ListSnapshot list, String sought, Selection selection, CallContext context) {
    if (!(list.matcher() instanceof OfValue values)) {
      return false;
    }
    var entry =
        values
            .find(sought, context.event().time())
            .filter(found -> list.isWanted(found, selection));
    entry.ifPresent(found -> context.listed(0, sought, 0, sought.length(), list.hit(found)));
    return entry.isPresent();
  }
}
