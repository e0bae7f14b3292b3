package dev.fairhaven.app.oversight.retraining.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.detection.builtinclassifiers.ModelVersion;
import dev.fairhaven.app.detection.builtinclassifiers.Models;
import dev.fairhaven.app.detection.builtinclassifiers.ShadowRun;
import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.oversight.retraining.ReviewedPosts;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.BrowserTest;
import dev.fairhaven.signals.classify.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RetrainingBrowserTest extends BrowserTest {

  private static final String SOMEBODY = "cli";

  @Autowired private Intake intake;
  @Autowired private Decisions decisions;
  @Autowired private Policies policies;
  @Autowired private Models models;
  @Autowired private ShadowRun shadowRun;

  @AfterEach
  void goBack() {
    models.endShadow(SOMEBODY);
    models.activate(ModelVersion.SHIPPED, SOMEBODY);
  }

  /// Decisions train a version; it runs in the shadow, counts, and goes back again.
  @Test
  void retrainsAVersionAndTriesItBeforeItCounts() {
    new ReviewedPosts(intake, decisions, policies).insults();
    var page = openPageAs(Role.MANAGER);
    page.navigate("/models");
    page.getByText("Reviewers' decisions").click();
    assertThat(page.getByRole(AriaRole.HEADING, name("Toxicity, threshold by threshold")))
        .isVisible();
    assertThat(page.locator(".curve svg").first()).isVisible();
    assertAccessible(page);

    button(page, "Retrain on decisions").click();
    var retrained = page.getByText("was trained").and(page.getByText("Version"));
    while (!retrained.isVisible()) {
      page.reload();
    }
    assertAccessible(page);
    page.getByText("Try it in the shadow").click();

    var row = page.locator("tbody tr").first();
    row.getByText("Try in the shadow").click();
    assertThat(page.getByText("Not asked yet")).isVisible();
    for (var text : new String[] {"you old turnip", "good evening"}) {
      double score = models.live().classifier().score(text).of(Category.TOXICITY);
      shadowRun.judged(text, Category.TOXICITY, score);
    }
    page.reload();
    var compared = page.getByRole(AriaRole.TABLE, name("How they agree"));
    assertThat(compared.locator("tbody tr")).containsText("50.0 %");
    assertAccessible(page);

    row.getByText("Let it count…").click();
    button(page, "Let version").last().click();
    assertThat(page.locator("tbody tr").first()).containsText("Scores count");
    page.locator("tbody tr").last().getByText("Let it count…").click();
    button(page, "Let version 0 count").last().click();
    assertThat(page.locator("tbody tr").last()).containsText("Scores count");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, name(name));
  }

  private static Page.GetByRoleOptions name(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
