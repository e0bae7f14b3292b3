package dev.fairhaven.app.review.appeals.web;

import dev.fairhaven.app.enforcement.notices.Notice;
import dev.fairhaven.app.enforcement.notices.Notices;
import dev.fairhaven.app.platform.access.Public;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.app.platform.settings.Settings;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.review.appeals.Appeal;
import dev.fairhaven.app.review.appeals.Appeal.Outcome;
import dev.fairhaven.app.review.appeals.AppealProblem;
import dev.fairhaven.app.review.appeals.Appeals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page behind a notice's link. Whoever has the link can read the notice and appeal; the link
/// cannot be guessed or forged. Browsers and search engines are told neither to store nor to index
/// the page, nor to send its address to other sites.
@Controller
final class NoticePages {

  static final int VIEWS_PER_MINUTE_MAX = 60;
  static final int APPEALS_PER_MINUTE_MAX = 6;

  private static final String WHY = "The link is signed, and the person affected has no login.";

  private final Notices notices;
  private final Appeals appeals;
  private final Settings settings;
  private final InstantSource clock;
  private final VisitorLimits views = new VisitorLimits(VIEWS_PER_MINUTE_MAX);
  private final VisitorLimits posts = new VisitorLimits(APPEALS_PER_MINUTE_MAX);

  NoticePages(Notices notices, Appeals appeals, Settings settings, InstantSource clock) {
    this.notices = notices;
    this.appeals = appeals;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/n/{token}")
  @Public(WHY)
  Page show(
      @PathVariable("token") String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    limit(views, request);
    keepPrivate(response);
    return Page.of("review/appeals/notice", page(require(token), token, "", null));
  }

  @PostMapping("/n/{token}/appeal")
  @Public(WHY)
  Reply appeal(
      @PathVariable("token") String token,
      @RequestParam(name = "text", defaultValue = "") String text,
      HttpServletRequest request,
      HttpServletResponse response) {
    limit(posts, request);
    keepPrivate(response);
    var notice = require(token);
    var error = error(text);
    if (error != null) {
      return Page.refused("review/appeals/notice", page(notice, token, text, error));
    }
    appeals.lodge(notice, new UserText(normalized(text)), Appeal.Origin.PAGE);
    return Redirect.to("/n/" + token);
  }

  private Notice require(String token) {
    return notices
        .findByToken(token)
        .orElseThrow(() -> new ProblemException(AppealProblem.NOTICE_NOT_FOUND, "this link"));
  }

  private void limit(VisitorLimits limits, HttpServletRequest request) {
    if (!limits.allow(request.getRemoteAddr(), clock.instant())) {
      throw new ProblemException(AppealProblem.TOO_MANY_REQUESTS, "wait a minute");
    }
  }

  private static void keepPrivate(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  private static @Nullable String error(String text) {
    if (text.isBlank()) {
      return "Please tell us why you think we got it wrong.";
    }
    int excess = normalized(text).length() - Appeal.TEXT_LENGTH_MAX;
    return excess > 0
        ? "That is too long by " + excess + ". You can write 5,000 characters."
        : null;
  }

  /// Forms send a line break as two characters; users count it as one.
  private static String normalized(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private NoticePage page(Notice notice, String token, String text, @Nullable String error) {
    var appeal = appeals.find(notice.id());
    var granted = appeal.map(Appeal::answer).filter(answer -> answer.outcome() == Outcome.GRANTED);
    return new NoticePage(
        notice,
        "/n/" + token,
        settings.name(),
        granted.isPresent(),
        clock.instant(),
        appeal.map(lodged -> lodged.text().value()).orElse(null),
        text,
        error);
  }
}
