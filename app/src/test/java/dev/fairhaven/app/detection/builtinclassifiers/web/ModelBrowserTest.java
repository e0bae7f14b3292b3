package dev.fairhaven.app.detection.builtinclassifiers.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.BrowserTest;
import org.junit.jupiter.api.Test;

class ModelBrowserTest extends BrowserTest {

  @Test
  void judgesATextAndSaysHowFarToTrustIt() {
    var page = openPageAs(Role.ANALYST);
    page.navigate("/models");
    assertThat(page.getByText("No score promises")).not().hasCount(0);
    page.getByLabel("Text", exactly()).fill("Hello. You are a pathetic idiot!");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Judge")).click();
    var first = page.locator(".scores li").first();
    assertThat(first).containsText("Toxicity");
    assertThat(first).containsText("Applies");
    assertThat(first).containsText("idiot");
    var neural = page.getByLabel("Scores by words and meaning", exactly()).locator("li").first();
    assertThat(neural).containsText("Toxicity");
    assertThat(neural).containsText("Applies");
    page.getByText("sets it was trained without").first().click();
    assertThat(page.getByText("davidson").first()).isVisible();

    page.getByText("As a table").first().click();
    var precise = page.locator(".curve table tbody tr").first().locator("td").first();
    var common = Double.parseDouble(precise.innerText());
    page.getByLabel("Precision, if a category is found in").selectOption("1000");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
    assertThat(page.locator(".curve")).not().hasCount(0);
    page.getByText("As a table").first().click();
    assertThat(Double.parseDouble(precise.innerText())).isLessThan(common);
    assertAccessible(page);
    assertAccessible(page);
    assertThat(signedIn(Role.MODERATOR).get("/models").statusCode()).isEqualTo(403);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
