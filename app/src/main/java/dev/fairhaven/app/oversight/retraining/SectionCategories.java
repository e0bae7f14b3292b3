package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.signals.classify.Category;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Maps policy sections to classifier categories, so that a decision under a section labels its
/// text for training. Decisions under unmapped sections are not trained on.
@Component
public class SectionCategories {

  /// The mapping for the policies of a new installation.
  private static final Map<String, Category> STARTER =
      Map.ofEntries(
          Map.entry("1.1", Category.THREAT),
          Map.entry("1.2", Category.THREAT),
          Map.entry("2.1", Category.TOXICITY),
          Map.entry("2.2", Category.TOXICITY),
          Map.entry("2.3", Category.HATE),
          Map.entry("3.1", Category.SPAM),
          Map.entry("3.2", Category.SPAM),
          Map.entry("3.3", Category.SPAM),
          Map.entry("4.1", Category.SEXUAL),
          Map.entry("4.3", Category.SEXUAL),
          Map.entry("7.2", Category.PROMPT_ATTACK));

  private final SectionCategoryStore store;
  private final AuditLog audit;
  private final TransactionTemplate transactions;

  SectionCategories(SectionCategoryStore store, AuditLog audit, TransactionTemplate transactions) {
    this.store = store;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// The mapping by section number; unmapped sections are absent.
  public Map<String, Category> all() {
    return store.find().orElse(STARTER);
  }

  /// @param actor as named in the audit log
  public void save(Map<String, Category> categories, String actor) {
    transactions.executeWithoutResult(
        _ -> {
          store.replace(categories);
          audit.record(
              new AuditEntry(
                  actor, "retraining.section-categories-changed", "model", detail(categories)));
        });
  }

  private static Map<String, Object> detail(Map<String, Category> categories) {
    return new TreeMap<>(categories)
        .entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().wireName()));
  }
}
