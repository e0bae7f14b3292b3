package dev.fairhaven.app.detection.connectedclassifiers.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.testing.BrowserTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Classifiers in the console: how they fare, and a text judged by one.
class ClassifiersBrowserTest extends BrowserTest {

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void judge(Page page, String text) {
    page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill(text);
    page.getByRole(AriaRole.BUTTON, named("Judge")).click();
  }

  @Test
  void judgesATextAndSaysWhyWhenItCannot() {
    var page = openPageAs(Role.ANALYST);
    page.navigate("/");
    page.keyboard().press("g");
    page.keyboard().press("c");
    page.waitForURL("**/classifiers");
    assertThat(page.locator("main")).containsText("house");
    assertThat(page.locator("main")).not().containsText("s3cret");

    MODEL.chats("{\"hate\": 0.82, \"scam\": 0.04}");
    judge(page, "a text for the browser");
    assertThat(page.locator("main [role=status]")).containsText("judge-1-q4");
    assertThat(page.locator(".scores li").first()).containsText("0.82");
    assertAccessible(page);
    judge(page, "a text for the browser");
    assertThat(page.locator("main [role=status]")).containsText("remembered from");

    MODEL.says(500, "a text for nobody");
    judge(page, "another text for the browser");
    var status = page.locator("main [role=status]");
    assertThat(status).containsText("No score");
    assertThat(status).containsText("it answered with status 500");
    assertAccessible(page);
  }

  @Test
  void judgesAPicture() throws IOException {
    var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    image.setRGB(
        0,
        0,
        20,
        20,
        Collections.nCopies(400, 0xff0000).stream().mapToInt(i -> i).toArray(),
        0,
        20);
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    var page = openPageAs(Role.ANALYST);
    page.navigate("/classifiers");
    page.locator("#field-picture")
        .setInputFiles(new FilePayload("red.png", "image/png", out.toByteArray()));
    page.getByRole(AriaRole.BUTTON, named("Judge picture")).click();
    var status = page.locator("main [role=status]");
    assertThat(status).containsText("colours-1");
    assertThat(page.locator(".scores li").last()).containsText("red");
    assertThat(page.locator(".scores li").last()).containsText("1.00");
    assertAccessible(page);

    page.locator("#field-picture")
        .setInputFiles(new FilePayload("no.png", "image/png", "no picture".getBytes(UTF_8)));
    page.getByRole(AriaRole.BUTTON, named("Judge picture")).click();
    assertThat(status).containsText("No score");
    assertThat(status).containsText("no readable picture");
  }

  @Test
  void isShownToThoseWhoSeeRulesAndTriedByThoseWhoWriteThem() {
    assertThat(signedIn(Role.MODERATOR).get("/classifiers").statusCode()).isEqualTo(403);
    assertThat(browser().get("/classifiers").statusCode()).isNotEqualTo(200);
    var auditor = signedIn(Role.AUDITOR);
    var page = auditor.get("/classifiers");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("house").doesNotContain("Try a text");
    var fields = Map.of("classifier", "house", "text", "hello");
    assertThat(auditor.submit("/classifiers", "/classifiers/try", fields).statusCode())
        .isEqualTo(403);
    var analyst = signedIn(Role.ANALYST);
    assertThat(analyst.post("/classifiers/try", fields).statusCode())
        .as("without a token")
        .isEqualTo(403);
    assertThat(
            analyst
                .submit(
                    "/classifiers",
                    "/classifiers/try",
                    Map.of("classifier", "nobody", "text", "hello"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            analyst
                .submit(
                    "/classifiers", "/classifiers/try", Map.of("classifier", "house", "text", " "))
                .body())
        .contains("Expected a text of 1 to 10000 characters.");
  }
}
