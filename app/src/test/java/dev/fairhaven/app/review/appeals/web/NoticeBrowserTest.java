package dev.fairhaven.app.review.appeals.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.DecisionDraft;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.enforcement.notices.Notice;
import dev.fairhaven.app.enforcement.notices.Notices;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.appeals.Appeal.Outcome;
import dev.fairhaven.app.review.appeals.Appeals;
import dev.fairhaven.app.testing.BrowserTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The page of a notice as the person affected sees it, without scripts and to assistive
/// technology.
class NoticeBrowserTest extends BrowserTest {

  @Autowired Decisions decisions;
  @Autowired Notices notices;
  @Autowired Appeals appeals;
  @Autowired Policies policies;

  @Test
  void isReadAndAnsweredWithoutScripts() {
    var notice = removeAndStrike();
    var page = openPage(new NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(notices.path(notice.id()));
    assertThat(page.getByText("We removed your post. Nobody else can see it now.")).isVisible();

    page.getByLabel("Why do you think we got it wrong?").fill("It was a joke between friends.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();

    assertThat(page.getByText("We are looking again")).isVisible();
    assertThat(page.getByLabel("Why do you think we got it wrong?")).hasCount(0);
  }

  @Test
  void isAccessibleInEveryState() {
    var notice = removeAndStrike();
    var page = openPage();
    page.navigate(notices.path(notice.id()));
    assertAccessible(page);

    page.getByLabel("Why do you think we got it wrong?").fill("Please look again.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
    assertThat(page.getByText("We are looking again")).isVisible();
    assertAccessible(page);

    var appeal = appeals.find(notice.id()).orElseThrow();
    appeals.decide(appeal.id(), StaffId.next(), Outcome.GRANTED, null);
    page.reload();
    assertThat(page.getByText("You were right. We changed our decision.")).isVisible();
    assertAccessible(page);
  }

  private Notice removeAndStrike() {
    var policy = policies.current().getFirst();
    var decision =
        decisions.record(
            new DecisionDraft(
                new ItemRef("post", "p-" + UUID.randomUUID()),
                new ItemRef("account", "u-" + UUID.randomUUID()),
                new Decider.Person(person(Role.MODERATOR).id()),
                new Cause.OfTask(TaskId.next()),
                List.of(new Action.Remove(), new Action.Strike()),
                new PolicyRef(policy.version(), policy.sections().getFirst().number()),
                null));
    return notices.find(decision.id()).orElseThrow();
  }
}
