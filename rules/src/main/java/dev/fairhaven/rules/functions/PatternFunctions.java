package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.optionalConstant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListNames;
import dev.fairhaven.rules.lists.ListSnapshot;
import dev.fairhaven.rules.lists.ListSnapshot.Matcher.OfText;
import dev.fairhaven.rules.lists.ListSnapshot.Search;
import dev.fairhaven.rules.lists.ListSnapshot.SearchTooExpensiveException;
import dev.fairhaven.rules.regex.PatternSearch;
import dev.fairhaven.rules.regex.PythonPattern;
import dev.fairhaven.rules.regex.RegexSyntaxException;
import dev.fairhaven.rules.values.PythonText;
import dev.fairhaven.signals.terms.ObfuscatedTerms;
import dev.fairhaven.signals.terms.TermMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finding patterns and terms in text.
final class PatternFunctions {

  /// How many passages one call reports at most.
  private static final int EVIDENCE_MAX = 100;

  private static final Parameter PATTERN =
      constant("pattern", STR, "The pattern, in Python's syntax.");
  private static final Parameter TARGET = required("target", STR, "The text to search.");
  private static final Parameter CASE_INSENSITIVE =
      optionalConstant("case_insensitive", BOOL, false, "Whether to ignore case.");

  private PatternFunctions() {}

  static List<Function> all(ListNames names) {
    return List.of(regexMatch(), regexMatchMap(), countRegexMatches(), matchesAny(names));
  }

  private static Function.Builder function(String name, String summary) {
    return Function.named(name, Category.PATTERN)
        .summary(summary)
        .cost(Cost.LINEAR)
        .leavesEvidence();
  }

  static Function regexMatch() {
    return function(
            "RegexMatch", "Returns whether a regular expression matches anywhere in a text.")
        .takes(PATTERN, CASE_INSENSITIVE, TARGET)
        .returns(BOOL)
        .boundBy(
            site -> {
              var pattern = pattern(site);
              return pattern == null ? (_, context) -> context.skip() : new RegexSearch(pattern, 2);
            });
  }

  private record RegexSearch(PythonPattern pattern, int target) implements PatternSearch {
    @Override
    public Object apply(@Nullable Object[] values, CallContext context) {
      return search(pattern, Arguments.text(values, target), target, context);
    }
  }

  private static Function regexMatchMap() {
    return function(
            "RegexMatchMap",
            "Returns whether a regular expression matches in any, or in all, of several texts.")
        .takes(
            PATTERN,
            CASE_INSENSITIVE,
            required("target", Type.list(STR), "The texts to search."),
            optionalConstant("mode", STR, "any", "`any` or `all`."))
        .returns(BOOL)
        .boundBy(PatternFunctions::bindMap);
  }

  private static Function.Body bindMap(CallSite site) {
    var mode = site.text("mode");
    if (!mode.equals("any") && !mode.equals("all")) {
      site.reject("mode", "mode must be one of `all` or `any`, not `" + mode + "`", "");
    }
    var pattern = pattern(site);
    boolean all = mode.equals("all");
    return (values, context) -> {
      for (var text : Arguments.list(values, 2)) {
        var found = search(pattern, PythonText.str(text), -1, context);
        if (!(found instanceof Boolean matches) || matches != all) {
          return found;
        }
      }
      return all;
    };
  }

  /// Rejects patterns that Python rejects.
  private static @Nullable PythonPattern pattern(CallSite site) {
    try {
      return PythonPattern.compile(site.text("pattern"), site.flag("case_insensitive"));
    } catch (RegexSyntaxException e) {
      site.reject("pattern", "invalid regex pattern", "error: " + e.problem());
      return null;
    }
  }

  /// @param argument to report a match in, -1 for none
  private static Object search(
      @Nullable PythonPattern pattern, String text, int argument, CallContext context) {
    try {
      var range = Objects.requireNonNull(pattern).search(text);
      if (argument >= 0) {
        range.ifPresent(r -> context.matched(argument, r.start(), r.end(), pattern.toString()));
      }
      return range.isPresent();
    } catch (PythonPattern.TooExpensive _) {
      return tooExpensive(context);
    }
  }

  private static Object tooExpensive(CallContext context) {
    return context.fail("RegexTooExpensive", "the pattern takes too many steps on this text");
  }

  private static Function countRegexMatches() {
    return function(
            "CountRegexMatches",
            "Returns how many of several regular expressions match anywhere in a text.")
        .takes(
            constant("patterns", Type.list(STR), "The patterns, in Python's syntax."),
            TARGET,
            CASE_INSENSITIVE)
        .returns(INT)
        .boundBy(PatternFunctions::bindCount);
  }

  private static Function.Body bindCount(CallSite site) {
    var patterns = new ArrayList<PythonPattern>();
    for (var item : (List<?>) Objects.requireNonNull(site.constant("patterns"))) {
      var source = String.valueOf(item);
      try {
        patterns.add(PythonPattern.compile(source, site.flag("case_insensitive")));
      } catch (RegexSyntaxException e) {
        site.reject(
            "patterns",
            "invalid regex pattern " + PythonText.repr(source) + ": " + e.problem(),
            "");
      }
    }
    return (values, context) -> {
      long count = 0;
      for (var pattern : patterns) {
        var found = search(pattern, Arguments.text(values, 1), 1, context);
        if (!(found instanceof Boolean matches)) {
          return found;
        }
        count += matches ? 1 : 0;
      }
      return count;
    };
  }

  private static Function matchesAny(ListNames names) {
    return function(
            "MatchesAny",
            "Returns whether a text contains a term as whole words, ignoring case, width and hidden"
                + " characters, or matches an entry of a list of terms, patterns or queries.")
        .takes(
            required("text", STR, "The text to search."),
            optionalConstant(
                "terms", Type.list(STR), null, "The terms. A term can have several words."),
            optionalConstant("list", STR, null, "The name of a list to use instead of `terms`."),
            optionalConstant(
                "obfuscated",
                BOOL,
                false,
                "Whether to match obfuscated forms too: `fr33`, `f.r.e.e`, `f r e e`, `freeeee`."),
            Selected.severity("For lists: only"),
            Selected.category("For lists: only"),
            Selected.language("For lists: only"))
        .returns(BOOL)
        .purity(Purity.READS)
        .boundBy(site -> bindMatchesAny(site, names));
  }

  private static Function.Body bindMatchesAny(CallSite site, ListNames names) {
    if (site.has("terms") == site.has("list")) {
      site.reject("one of `terms` and `list` must be given", "give one of them, not both");
      return (_, context) -> context.skip();
    }
    return site.has("list") ? bindListed(site, names) : bindTerms(site);
  }

  private static Function.Body bindTerms(CallSite site) {
    for (var ofLists : Selected.NAMES) {
      if (site.has(ofLists)) {
        site.reject(
            ofLists, "only list entries have this property", "use `list` instead of `terms`");
      }
    }
    var terms =
        ((List<?>) Objects.requireNonNull(site.constant("terms")))
            .stream().map(String::valueOf).toList();
    if (terms.stream().anyMatch(String::isBlank)) {
      site.reject("terms", "empty term", "a term must contain a letter, digit or symbol");
      return (_, context) -> context.skip();
    }
    try {
      var matcher = TermMatcher.of(terms);
      return isObfuscated(site) ? matching(matcher, ObfuscatedTerms.of(terms)) : matching(matcher);
    } catch (IllegalArgumentException e) {
      site.reject("terms", "invalid terms", String.valueOf(e.getMessage()));
      return (_, context) -> context.skip();
    }
  }

  private static Function.Body matching(TermMatcher matcher) {
    return (values, context) -> {
      var matches = matcher.find(Arguments.text(values, 0), EVIDENCE_MAX);
      matches.forEach(match -> context.matched(0, match.start(), match.end(), match.term()));
      return !matches.isEmpty();
    };
  }

  private static boolean isObfuscated(CallSite site) {
    return site.flag("obfuscated");
  }

  private static Function.Body matching(TermMatcher matcher, ObfuscatedTerms obfuscated) {
    return (values, context) -> {
      var text = Arguments.text(values, 0);
      var matches = new ArrayList<>(matcher.find(text, EVIDENCE_MAX));
      obfuscated.find(text).stream()
          .limit(EVIDENCE_MAX)
          .map(match -> new TermMatcher.Match(match.term(), match.start(), match.end()))
          .forEach(matches::add);
      matches.forEach(match -> context.matched(0, match.start(), match.end(), match.term()));
      return !matches.isEmpty();
    };
  }

  private static Function.StateReader bindListed(CallSite site, ListNames names) {
    var list = site.text("list");
    MembershipFunctions.requireList(
        site, names, list, List.of(ListKind.TERMS, ListKind.PATTERNS, ListKind.QUERIES));
    boolean isObfuscated = isObfuscated(site);
    var selection = Selected.of(site);
    return (values, context) -> {
      var snapshot = context.lists().find(list).orElse(null);
      var search = new Search(context.event().time(), isObfuscated, selection, EVIDENCE_MAX);
      return snapshot != null && snapshot.matcher() instanceof OfText entries
          ? search(snapshot, entries, Arguments.text(values, 0), search, context)
          : false;
    };
  }

  private static Object search(
      ListSnapshot list, OfText entries, String text, Search search, CallContext context) {
    try {
      var found = entries.find(text, search);
      found.forEach(each -> context.listed(0, text, each.start(), each.end(), list.hit(each)));
      return !found.isEmpty();
    } catch (SearchTooExpensiveException _) {
      return tooExpensive(context);
    }
  }
}
