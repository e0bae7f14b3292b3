package dev.fairhaven.app.review.station.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.QueueLinks;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.TaskState;
import dev.fairhaven.app.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The review station under a reviewer's hands.
class ReviewBrowserTest extends BrowserTest {

  @Autowired ApplicationContext app;
  @Autowired Queues queues;

  private TestQueue queue;

  @BeforeEach
  void openQueue() {
    queue = new TestQueue(app);
  }

  @Test
  void reviewsThreeTasksByKeyboardAndTakesOneBack() {
    var first = queue.task("Free seeds, only today");
    var second = queue.task("My beans are up");
    var third = queue.task("Selling a greenhouse");
    var page = openPageAs(Role.MODERATOR);
    page.navigate(QueueLinks.queue(queue.key()));
    page.keyboard().press("r");
    page.waitForURL("**" + QueueLinks.task(first));

    choosePolicy(page, "3.1");
    page.keyboard().press("3");
    assertThat(decide(page)).hasText(Pattern.compile("Remove post · strike 1 of \\d · \\w+"));
    page.keyboard().press("Enter");
    page.waitForURL("**" + QueueLinks.task(second));

    page.keyboard().press("1");
    assertThat(decide(page)).hasText("Allow post");
    page.keyboard().press("Enter");
    page.waitForURL("**" + QueueLinks.task(third));

    page.keyboard().press("u");
    page.waitForURL("**" + QueueLinks.task(second));
    assertThat(page.locator("input[value=allow]")).isChecked();
    page.keyboard().press("Enter");
    page.waitForURL("**" + QueueLinks.task(third));

    page.keyboard().press("2");
    choosePolicy(page, "3.3");
    page.keyboard().press("n");
    page.keyboard().type("asks for cards on the side");
    page.keyboard().press("Enter");
    page.waitForURL("**" + QueueLinks.review(queue.key()));
    assertThat(page.getByText("All done here")).isVisible();
    assertThat(page.getByText("you today: 3")).isVisible();
    assertDecided(first, second, third);
  }

  void assertDecided(TaskId... tasks) {
    for (var task : tasks) {
      assertThat(queues.require(task).state()).isIn(TaskState.DECIDED, TaskState.DONE);
    }
  }

  @Test
  void saysWhatIsMissingAndSendsNothing() {
    var task = queue.task("Free seeds");
    var page = openPageAs(Role.MODERATOR);
    page.navigate(QueueLinks.review(queue.key()));
    page.keyboard().press("2");
    assertThat(decide(page)).hasText("Remove post · choose the policy");
    page.keyboard().press("Enter");
    assertThat(queues.require(task).state()).isEqualTo(TaskState.CLAIMED);
    assertThat(page.locator("select[name=policy]")).isFocused();
  }

  @Test
  void findsASectionOfThePolicyByItsWords() {
    queue.task("Free seeds");
    var page = openPageAs(Role.MODERATOR);
    page.navigate(QueueLinks.review(queue.key()));
    page.keyboard().press("/");
    page.keyboard().type("phishing");
    assertThat(page.locator("[data-policy-section]:visible")).not().hasCount(0);
    page.keyboard().press("Enter");
    assertThat(page.locator("select[name=policy] option:checked"))
        .hasText(Pattern.compile("3\\.2 Phishing"));
    assertThat(page.locator("[data-policy-chosen]")).containsText("3.2 Phishing");
  }

  @Test
  void skipsHandsOnAndLeavesByKeyboard() {
    var first = queue.task("One");
    var second = queue.task("Two");
    var third = queue.task("Three");
    var page = openPageAs(Role.MODERATOR);
    page.navigate(QueueLinks.review(queue.key()));
    page.keyboard().press("s");
    page.waitForURL("**" + QueueLinks.task(second));
    page.keyboard().press("e");
    page.locator("textarea[name=reason]").fill("needs a second view");
    page.getByText("Hand on", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL("**" + QueueLinks.task(third));
    page.keyboard().press("x");
    page.waitForURL("**/queues");
    assertThat(queues.require(first).state()).isEqualTo(TaskState.WAITING);
    assertThat(queues.require(second).queue()).isEqualTo("specialist");
    assertThat(queues.require(third).state()).isEqualTo(TaskState.WAITING);
  }

  @Test
  void leavesEnterToTheLinkThatHasTheFocus() {
    var task = queue.task("Free seeds");
    var page = openPageAs(Role.MODERATOR);
    page.navigate(QueueLinks.review(queue.key()));
    page.keyboard().press("1");
    page.locator(".station-queue a").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**" + QueueLinks.queue(queue.key()));
    assertThat(queues.require(task).state()).isEqualTo(TaskState.CLAIMED);
  }

  @Test
  void isAccessible() {
    var task = queue.task("Free seeds, only today");
    var page = openPageAs(Role.MODERATOR);
    page.navigate("/queues");
    assertAccessible(page);
    page.navigate(QueueLinks.queue(queue.key()));
    assertAccessible(page);
    page.navigate(QueueLinks.review(queue.key()));
    page.keyboard().press("3");
    assertAccessible(page);
    var other = openPageAs(Role.ANALYST);
    other.navigate(QueueLinks.task(task));
    assertAccessible(other);
    other.navigate("/queues");
    assertAccessible(other);
  }

  @Test
  void worksWithoutScripts() {
    var task = queue.task("Free seeds");
    var next = queue.task("Beans");
    var page = openPage(new NewContextOptions().setJavaScriptEnabled(false));
    signIn(page, person(Role.MODERATOR));
    page.navigate(QueueLinks.review(queue.key()));
    page.waitForURL("**" + QueueLinks.task(task));
    page.getByText("Limit", new Page.GetByTextOptions().setExact(true)).click();
    page.locator("select[name=policy]").selectOption(new SelectOption().setIndex(3));
    page.locator(".decide-go").click();
    page.waitForURL("**" + QueueLinks.task(next));
    page.locator(".station-undo button").click();
    page.waitForURL("**" + QueueLinks.task(task));
    assertThat(page.locator("input[value=limit]")).isChecked();
  }

  static void choosePolicy(Page page, String section) {
    page.keyboard().press("/");
    page.keyboard().press("Control+A");
    page.keyboard().type(section);
    page.keyboard().press("Enter");
  }

  static Locator decide(Page page) {
    return page.locator("[data-consequence]");
  }
}
