package dev.fairhaven.app.detection.lists;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.rules.lists.ListHit;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListSnapshot;
import dev.fairhaven.rules.lists.ListSnapshot.Matcher.OfText;
import dev.fairhaven.rules.lists.ListSnapshot.Matcher.OfValue;
import dev.fairhaven.rules.lists.ListSnapshot.Search;
import dev.fairhaven.rules.lists.ListSnapshot.SearchTooExpensiveException;
import dev.fairhaven.rules.lists.Selection;
import dev.fairhaven.signals.urls.UrlFinder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tests a text against every list: terms and patterns in it, including obfuscated ones, the hosts
/// it mentions, and the text as a whole. Nothing is stored.
@Component
public class TextTrial {

  /// The maximum number of characters to test, in the console and through the API.
  public static final int TEXT_LENGTH_MAX = 10_000;

  /// The maximum number of matches shown per list.
  static final int PASSAGES_MAX = 20;

  private final LiveLists lists;
  private final InstantSource clock;

  TextTrial(LiveLists lists, InstantSource clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /// @param passage of the text
  public record Found(ListHit hit, int start, String passage) {}

  /// @param found in order of position, then of list name
  /// @param unsearched lists with a pattern that takes too long on this text
  public record Result(List<Found> found, List<String> unsearched) {}

  /// Tests the text against all lists.
  public Result run(String text) {
    return run(text, lists.all());
  }

  /// Tests the text against some lists.
  ///
  /// @throws ProblemException with `LIST_NOT_FOUND`
  public Result run(String text, Set<ListName> names) {
    return run(text, names.stream().map(this::require).toList());
  }

  private ListSnapshot require(ListName name) {
    return lists
        .find(name.value())
        .orElseThrow(() -> new ProblemException(ListProblem.LIST_NOT_FOUND, "list " + name));
  }

  private Result run(String text, List<ListSnapshot> asked) {
    var at = clock.instant();
    var found = new ArrayList<Found>();
    var unsearched = new ArrayList<String>();
    for (var list : asked) {
      try {
        found.addAll(find(list, text, at));
      } catch (SearchTooExpensiveException _) {
        unsearched.add(list.name());
      }
    }
    found.sort(Comparator.comparingInt(Found::start).thenComparing(each -> each.hit().list()));
    return new Result(found, unsearched);
  }

  private static List<Found> find(ListSnapshot list, String text, Instant at) {
    return switch (list.matcher()) {
      case OfText texts ->
          texts.find(text, new Search(at, true, Selection.ALL, PASSAGES_MAX)).stream()
              .map(
                  passage ->
                      new Found(
                          list.hit(passage),
                          passage.start(),
                          text.substring(passage.start(), passage.end())))
              .toList();
      case OfValue domains when list.kind() == ListKind.DOMAINS -> hosts(list, domains, text, at);
      case OfValue values ->
          values.find(text.strip(), at).stream()
              .map(entry -> new Found(list.hit(entry), 0, text.strip()))
              .toList();
    };
  }

  private static List<Found> hosts(ListSnapshot list, OfValue domains, String text, Instant at) {
    var found = new ArrayList<Found>();
    for (var url : UrlFinder.find(text)) {
      domains
          .find(url.host().name(), at)
          .ifPresent(
              entry ->
                  found.add(
                      new Found(
                          list.hit(entry), url.start(), text.substring(url.start(), url.end()))));
    }
    return found;
  }
}
