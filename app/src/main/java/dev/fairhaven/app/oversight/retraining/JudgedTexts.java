package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionFilter;
import dev.fairhaven.app.decisions.log.DecisionSearch;
import dev.fairhaven.app.intake.entities.ItemText;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Texts labelled by human decisions.
///
/// An action under a policy section that maps to a category labels the text as positive for that
/// category. Allowing an item, or reversing an action, labels it as negative for every category
/// that any section maps to. Other decisions label nothing. If an item has several decisions, the
/// last one counts.
@Component
public class JudgedTexts {

  /// The maximum number of decisions read.
  public static final int DECISIONS_MAX = 20_000;

  private static final int PAGE = 500;

  private static final DecisionFilter BY_PEOPLE =
      new DecisionFilter(null, "person", null, null, null, null, null, null, null, null, null);

  private final DecisionSearch decisions;
  private final Items items;
  private final SectionCategories sections;

  JudgedTexts(DecisionSearch decisions, Items items, SectionCategories sections) {
    this.decisions = decisions;
    this.items = items;
    this.sections = sections;
  }

  /// The labelled texts, oldest first.
  ///
  /// @param most how many of the newest decisions to read, at most [#DECISIONS_MAX]
  public List<JudgedText> latest(int most) {
    var categories = sections.all();
    var seen = new HashSet<ItemRef>();
    var found = new ArrayList<JudgedText>();
    var filter = BY_PEOPLE;
    for (int left = Math.min(most, DECISIONS_MAX); left > 0; left -= PAGE) {
      int limit = Math.min(PAGE, left);
      var page = decisions.list(filter, limit);
      var newest = page.stream().filter(decision -> seen.add(decision.item())).toList();
      found.addAll(judged(newest, categories));
      if (page.size() < limit) {
        break;
      }
      filter = BY_PEOPLE.before(page.getLast().id());
    }
    return found.reversed();
  }

  private List<JudgedText> judged(List<Decision> newest, Map<String, Category> categories) {
    var known = items.find(newest.stream().map(Decision::item).toList());
    var judged = new ArrayList<JudgedText>();
    for (var decision : newest) {
      var item = known.get(decision.item());
      var text = item == null ? "" : ItemText.of(item);
      if (!text.isEmpty()) {
        sample(decision, text, categories)
            .ifPresent(
                sample ->
                    judged.add(
                        new JudgedText(decision.id(), decision.time(), decision.item(), sample)));
      }
    }
    return judged;
  }

  private static Optional<Sample> sample(
      Decision decision, String text, Map<String, Category> categories) {
    if (decision.actions().stream().allMatch(action -> action instanceof Action.Allow)) {
      return Optional.of(new Sample(text, Set.of(), Set.copyOf(categories.values())));
    }
    return Optional.ofNullable(category(decision, categories))
        .map(category -> new Sample(text, Set.of(category), Set.of()));
  }

  private static @Nullable Category category(Decision decision, Map<String, Category> categories) {
    var policy = decision.policy();
    return policy == null || decision.reverses() != null ? null : categories.get(policy.section());
  }
}
