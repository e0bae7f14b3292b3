package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.STR;
import static dev.fairhaven.rules.functions.Arguments.text;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.signals.urls.FoundUrl;
import dev.fairhaven.signals.urls.Likeness;
import dev.fairhaven.signals.urls.LookAlikes;
import dev.fairhaven.signals.urls.UrlFinder;
import dev.fairhaven.signals.urls.UrlObfuscation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/// Finding URLs and hosts in obfuscated text, and the domains they imitate.
final class UrlFunctions {

  private static final int TEXT = 0;

  private static final Parameter MESSY = required("text", STR, "The text.");

  private UrlFunctions() {}

  static List<Function> all() {
    return List.of(findUrls(), findHosts(), imitatedDomain());
  }

  private static Function.Builder function(String name, String summary) {
    return Function.named(name, Category.NETWORK)
        .summary(summary)
        .cost(Cost.LINEAR)
        .leavesEvidence();
  }

  private static Function findUrls() {
    return function(
            "FindUrls",
            "Returns the distinct URLs and bare domains in a text, even if obfuscated (`hxxp`, `[.]`, other"
                + " scripts, percent-encoded, inside other URLs), in order of appearance.")
        .takes(MESSY)
        .returns(Type.list(STR))
        .does((values, context) -> found(text(values, TEXT), context, true));
  }

  private static Function findHosts() {
    return function(
            "FindHosts",
            "Returns the distinct hosts of URLs and bare domains in a text, even if obfuscated,"
                + " in order of appearance. Internationalized hosts are given as `xn--`.")
        .takes(MESSY)
        .returns(Type.list(STR))
        .does((values, context) -> found(text(values, TEXT), context, false));
  }

  private static List<String> found(String text, CallContext context, boolean isWhole) {
    var found = new LinkedHashSet<String>();
    for (var url : UrlFinder.find(text)) {
      context.matched(TEXT, url.start(), url.end(), told(url));
      found.add(isWhole ? url.url() : url.host().name());
    }
    return List.copyOf(found);
  }

  /// The host, and how it is hidden.
  private static String told(FoundUrl url) {
    var ways = url.obfuscations().stream().sorted().map(UrlObfuscation::wireName).toList();
    var host = url.host().name();
    return ways.isEmpty() ? host : host + " (" + String.join(", ", ways) + ")";
  }

  private static Function imitatedDomain() {
    return function(
            "ImitatedDomain",
            "Returns the protected domain that a host in a text imitates: by look-alike letters, a"
                + " typo, an addition, another suffix, or as part of another domain. No value if none"
                + " does.")
        .takes(
            MESSY,
            constant("domains", Type.list(STR), "The protected domains, such as `example.com`."))
        .returns(STR)
        .boundBy(
            site -> {
              var protectedDomains = lookAlikes(site);
              return (values, context) -> imitated(text(values, TEXT), protectedDomains, context);
            });
  }

  private static LookAlikes lookAlikes(CallSite site) {
    var domains =
        ((List<?>) Objects.requireNonNull(site.constant("domains")))
            .stream().map(String::valueOf).toList();
    try {
      return LookAlikes.of(domains);
    } catch (IllegalArgumentException e) {
      site.reject(
          "domains", String.valueOf(e.getMessage()), "expected a domain such as example.com");
      return LookAlikes.of(List.of());
    }
  }

  private static Object imitated(String text, LookAlikes protectedDomains, CallContext context) {
    for (var url : UrlFinder.find(text)) {
      var likeness = protectedDomains.find(url.host());
      if (likeness.isPresent()) {
        return told(url, likeness.get(), context);
      }
    }
    return context.skip();
  }

  private static String told(FoundUrl url, Likeness likeness, CallContext context) {
    context.matched(TEXT, url.start(), url.end(), likeness.domain());
    return likeness.domain();
  }
}
