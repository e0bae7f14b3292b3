package dev.fairhaven.app.review.appeals.web;

import dev.fairhaven.app.enforcement.notices.Notice;
import dev.fairhaven.app.enforcement.notices.NoticeState;
import dev.fairhaven.app.enforcement.notices.NoticeText;
import dev.fairhaven.app.platform.web.Tone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A notice as the affected person reads it.
///
/// @param path of this page
/// @param platform the platform's name, as the person knows it
/// @param granted whether the decision was reversed because of the person's appeal
/// @param appealText the appeal they lodged; null if they did not
/// @param text what they typed into the form
/// @param error the validation message for `text`; null if it is valid
public record NoticePage(
    Notice notice,
    String path,
    String platform,
    boolean granted,
    Instant now,
    @Nullable String appealText,
    String text,
    @Nullable String error) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /// The current state: an outdated title must not read as if it still applied.
  public String title() {
    return isWithdrawn() ? "We changed our decision" : notice.text().title();
  }

  public boolean isWithdrawn() {
    return notice.state() == NoticeState.WITHDRAWN;
  }

  public boolean canBeAppealed() {
    return notice.canBeAppealed(now);
  }

  public String day(Instant at) {
    return DAY.format(at);
  }

  /// The current state of the matter, in one sentence.
  public String stateSentence() {
    return switch (notice.state()) {
      case OPEN ->
          canBeAppealed()
              ? "You can ask us to look again until " + day(notice.appealUntil()) + "."
              : "The time to ask us to look again ended on " + day(notice.appealUntil()) + ".";
      case APPEALED ->
          "You asked us to look again. Somebody will, and you can read the answer here.";
      case UPHELD -> "We looked again. The decision stays.";
      case WITHDRAWN ->
          granted
              ? "You were right. We changed our decision."
              : "We changed our decision. It no longer counts.";
    };
  }

  public String stateTitle() {
    return switch (notice.state()) {
      case OPEN -> canBeAppealed() ? "This decision counts" : "This decision is final";
      case APPEALED -> "We are looking again";
      case UPHELD -> "This decision is final";
      case WITHDRAWN -> "This decision is taken back";
    };
  }

  public Tone stateTone() {
    return switch (notice.state()) {
      case OPEN, UPHELD -> Tone.NEUTRAL;
      case APPEALED -> Tone.INFO;
      case WITHDRAWN -> Tone.GOOD;
    };
  }

  /// The notice's parts. The last part, which explains how to appeal, is omitted once the person
  /// can no longer appeal.
  public List<NoticeText.Part> parts() {
    var parts = notice.text().parts();
    return canBeAppealed() ? parts : parts.subList(0, Math.max(0, parts.size() - 1));
  }
}
