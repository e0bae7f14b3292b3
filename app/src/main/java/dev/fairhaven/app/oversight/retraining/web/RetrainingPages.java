package dev.fairhaven.app.oversight.retraining.web;

import dev.fairhaven.app.decisions.log.DecisionLinks;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.detection.builtinclassifiers.Categories;
import dev.fairhaven.app.detection.builtinclassifiers.LoadedModel;
import dev.fairhaven.app.detection.builtinclassifiers.ModelPermission;
import dev.fairhaven.app.detection.builtinclassifiers.Models;
import dev.fairhaven.app.intake.entities.Excerpt;
import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.ItemPermission;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.oversight.retraining.Comparison;
import dev.fairhaven.app.oversight.retraining.Comparison.Compared;
import dev.fairhaven.app.oversight.retraining.Comparison.Difference;
import dev.fairhaven.app.oversight.retraining.JudgedTexts;
import dev.fairhaven.app.oversight.retraining.Retraining;
import dev.fairhaven.app.oversight.retraining.SectionCategories;
import dev.fairhaven.app.oversight.retraining.web.RetrainingPage.CategoryPart;
import dev.fairhaven.app.oversight.retraining.web.RetrainingPage.DifferenceRow;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.web.CurveChart;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.signals.classify.Category;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows human decisions next to the classifier's results, and starts training runs.
@Controller
class RetrainingPages {

  /// The number of decisions that a page reads: enough for a sound comparison, few enough to load
  /// quickly.
  static final int DECISIONS_MAX = 2_000;

  private static final String PATH = "/models/decisions";
  private static final int EXCERPT_MAX = 140;

  private final JudgedTexts texts;
  private final Retraining retraining;
  private final SectionCategories sections;
  private final Models models;
  private final Policies policies;
  private final Items items;

  RetrainingPages(
      JudgedTexts texts,
      Retraining retraining,
      SectionCategories sections,
      Models models,
      Policies policies,
      Items items) {
    this.texts = texts;
    this.retraining = retraining;
    this.sections = sections;
    this.models = models;
    this.policies = policies;
    this.items = items;
  }

  @GetMapping(PATH)
  @ModelPermission.Needs(ModelPermission.VIEW)
  Page show(Staff staff) {
    var judged = texts.latest(DECISIONS_MAX);
    var live = models.live();
    var comparison = Comparison.of(live.classifier(), judged);
    var beside = models.shadow().map(each -> Comparison.of(each.classifier(), judged)).orElse(null);
    return Page.of(
        "oversight/retraining/decisions",
        new RetrainingPage(
            live.version(),
            models.shadow().map(LoadedModel::version).orElse(null),
            judged.size(),
            parts(comparison, beside),
            differences(comparison.differences(), staff),
            policies.current(),
            sections.all(),
            retraining.trainingRun()));
  }

  private static List<CategoryPart> parts(Comparison live, @Nullable Comparison shadow) {
    Map<Category, Compared> others =
        shadow == null
            ? Map.of()
            : shadow.categories().stream()
                .collect(Collectors.toMap(Compared::category, Function.identity()));
    return live.categories().stream().map(each -> part(each, others.get(each.category()))).toList();
  }

  private static CategoryPart part(Compared live, @Nullable Compared shadow) {
    var figures = live.figures();
    return new CategoryPart(
        live.category(),
        figures,
        shadow == null ? null : shadow.figures(),
        new CurveChart(live.curve(), (double) figures.positives() / figures.cases()));
  }

  private List<DifferenceRow> differences(List<Difference> differences, Staff staff) {
    Map<ItemRef, Item> known =
        staff.may(ItemPermission.VIEW)
            ? items.find(differences.stream().map(each -> each.text().item()).toList())
            : Map.of();
    return differences.stream().map(each -> row(each, known.get(each.text().item()))).toList();
  }

  private static DifferenceRow row(Difference difference, @Nullable Item item) {
    return new DifferenceRow(
        DecisionLinks.page(difference.text().decision()),
        item == null ? "" : Excerpt.of(item, EXCERPT_MAX),
        difference.category(),
        difference.score(),
        difference.isOf());
  }

  @PostMapping(PATH + "/retrain")
  @ModelPermission.Needs(ModelPermission.PUBLISH)
  Redirect retrain(Staff staff) {
    retraining.begin(staff.auditName());
    return Redirect.to(PATH, "A new version is being retrained.");
  }

  /// @param form the category of each section, by the section's number after `section-`
  @PostMapping(PATH + "/sections")
  @ModelPermission.Needs(ModelPermission.PUBLISH)
  Redirect saveSections(@RequestParam Map<String, String> form, Staff staff) {
    var categories = new TreeMap<String, Category>();
    for (var policy : policies.current()) {
      for (var section : policy.sections()) {
        Categories.find(form.getOrDefault("section-" + section.number(), ""))
            .ifPresent(category -> categories.put(section.number(), category));
      }
    }
    sections.save(categories, staff.auditName());
    return Redirect.to(PATH, "Saved. Decisions under these sections now say what a text is.");
  }
}
