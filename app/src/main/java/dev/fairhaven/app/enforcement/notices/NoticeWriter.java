package dev.fairhaven.app.enforcement.notices;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedRule;
import dev.fairhaven.app.enforcement.actions.Effect;
import dev.fairhaven.app.enforcement.actions.EnforcementAction;
import dev.fairhaven.app.enforcement.notices.NoticeText.Part;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.UserText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes notices that a twelve-year-old can read without help: short sentences, everyday words,
/// active voice. Pure.
final class NoticeWriter {

  /// The maximum number of rules that a notice names.
  static final int REASONS_MAX = 5;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private NoticeWriter() {}

  /// The subject of a notice.
  ///
  /// @param enforcementActions the actions taken; at least one of them affects the person
  /// @param section the section violated; null if none was named
  /// @param policyTitle the title of that section's policy; empty without a section
  /// @param excerpt the first words of the person's text; null if it has none
  record Subject(
      Decision decision,
      List<EnforcementAction> enforcementActions,
      @Nullable PolicySection section,
      String policyTitle,
      @Nullable UserText excerpt,
      Instant appealUntil) {}

  static NoticeText write(Subject subject) {
    List<Part> parts = new ArrayList<>();
    parts.add(whatWeDid(subject));
    parts.add(theRule(subject));
    parts.add(howWeDecided(subject.decision()));
    parts.add(whatYouCanDo(subject));
    return new NoticeText(title(subject), parts);
  }

  private static String title(Subject subject) {
    var thing = thing(subject.decision().item(), subject.decision().account());
    return subject.enforcementActions().stream()
        .map(EnforcementAction::effect)
        .max(Comparator.comparingInt(NoticeWriter::weight))
        .map(effect -> title(effect, thing))
        .orElseThrow(() -> new IllegalArgumentException("a notice needs a enforcementAction"));
  }

  private static int weight(Effect effect) {
    return switch (effect) {
      case Effect.Label _ -> 0;
      case Effect.Warn _ -> 1;
      case Effect.Limit _ -> 2;
      case Effect.Strike _ -> 3;
      case Effect.Remove _ -> 4;
      case Effect.Suspend _ -> 5;
      case Effect.Ban _ -> 6;
    };
  }

  private static String title(Effect effect, String thing) {
    return switch (effect) {
      case Effect.Label _ -> "We put a label on " + thing;
      case Effect.Warn _ -> "A warning about " + thing;
      case Effect.Limit _ -> "We limited " + thing;
      case Effect.Strike _ -> "Your account got a strike";
      case Effect.Remove _ -> "We removed " + thing;
      case Effect.Suspend _ -> "We suspended your account";
      case Effect.Ban _ -> "We closed your account";
    };
  }

  private static Part whatWeDid(Subject subject) {
    var thing = thing(subject.decision().item(), subject.decision().account());
    var sentences =
        subject.enforcementActions().stream()
            .map(enforcementAction -> sentence(enforcementAction, thing))
            .toList();
    var quote = subject.excerpt() == null ? "" : subject.excerpt().value();
    return new Part("What we did", sentences, List.of(), quote);
  }

  private static String sentence(EnforcementAction enforcementAction, String thing) {
    return switch (enforcementAction.effect()) {
      case Effect.Label _ -> "We put a label on " + thing + ".";
      case Effect.Limit _ ->
          "We limited " + thing + ". It is still there, but fewer people see it.";
      case Effect.Remove _ -> "We removed " + thing + ". Nobody else can see it now.";
      case Effect.Warn _ -> "This is a warning. Please do not do it again.";
      case Effect.Strike(int number, int of) ->
          "Your account got strike "
              + number
              + " of "
              + of
              + ". It counts until "
              + DAY.format(endOf(enforcementAction))
              + ".";
      case Effect.Suspend _ ->
          "We suspended your account. You can use it again from "
              + MINUTE.format(endOf(enforcementAction))
              + ".";
      case Effect.Ban _ -> "We closed your account. You cannot use it any more.";
    };
  }

  private static Instant endOf(EnforcementAction enforcementAction) {
    return Objects.requireNonNull(enforcementAction.endsAt(), "strikes and suspensions end");
  }

  private static Part theRule(Subject subject) {
    var section = subject.section();
    return section == null
        ? Part.of("Which rule", List.of("It goes against our rules."))
        : new Part(
            "Which rule",
            List.of(
                subject.policyTitle() + ", " + section.number() + " " + section.title() + ":",
                section.text()),
            List.of(),
            "");
  }

  private static Part howWeDecided(Decision decision) {
    if (decision.decider().isHuman()) {
      return Part.of(
          "How we decided", List.of("A person in our team looked at it and decided this."));
    }
    var reasons =
        decision.evidence().rules().stream()
            .map(MatchedRule::description)
            .limit(REASONS_MAX)
            .toList();
    var program = "A computer program decided this. No person looked at it before.";
    return reasons.isEmpty()
        ? Part.of("How we decided", List.of(program))
        : new Part("How we decided", List.of(program, "This is what it found:"), reasons, "");
  }

  private static Part whatYouCanDo(Subject subject) {
    return Part.of(
        "What you can do",
        List.of(
            "Do you think we got it wrong? Then tell us why. "
                + (subject.decision().decider().isHuman()
                    ? "Somebody else will look at it again."
                    : "A person will look at it."),
            "You can do this until " + DAY.format(subject.appealUntil()) + "."));
  }

  /// What the decision is about, in the words of its author.
  private static String thing(ItemRef item, @Nullable ItemRef account) {
    return item.equals(account) ? "your account" : "your " + item.type().replace('_', ' ');
  }

  /// The sentences about the reversal of a decision.
  ///
  /// @param thing see [#thingOf]
  static List<String> reversed(List<ReversedEffect> effects, String thing) {
    List<String> sentences = new ArrayList<>();
    sentences.add("We looked again and changed our decision. We are sorry.");
    effects.forEach(effect -> reversed(effect, thing).ifPresent(sentences::add));
    return sentences;
  }

  /// @param kept whether another decision still asks for the same
  record ReversedEffect(Effect effect, boolean kept) {}

  static String thingOf(ItemRef item, ItemRef account) {
    return thing(item, account);
  }

  private static Optional<String> reversed(ReversedEffect reversed, String thing) {
    var subject = Character.toUpperCase(thing.charAt(0)) + thing.substring(1);
    boolean kept = reversed.kept();
    var another = " because of another decision.";
    return switch (reversed.effect()) {
      case Effect.Label _ -> Optional.empty();
      case Effect.Limit _ ->
          Optional.of(
              kept ? subject + " stays limited" + another : subject + " is no longer limited.");
      case Effect.Remove _ ->
          Optional.of(kept ? subject + " stays removed" + another : subject + " is back.");
      case Effect.Warn _ -> Optional.of("The warning no longer counts.");
      case Effect.Strike _ -> Optional.of("The strike no longer counts.");
      case Effect.Suspend _ ->
          Optional.of(
              kept
                  ? "Your account stays suspended" + another
                  : "Your account is no longer suspended because of this.");
      case Effect.Ban _ ->
          Optional.of(kept ? "Your account stays closed" + another : "Your account is open again.");
    };
  }

  /// The sentences for a person whose sanction became milder because an earlier strike was
  /// reversed.
  static List<String> eased(EnforcementAction after) {
    var opening = "One of your earlier strikes no longer counts. So what follows here is milder:";
    return switch (after.effect()) {
      case Effect.Warn _ -> List.of(opening, "It is now only a warning.");
      case Effect.Suspend _ ->
          List.of(
              opening,
              "Your account is suspended until "
                  + MINUTE.format(endOf(after))
                  + ", not for longer.");
      case Effect.Label _, Effect.Limit _, Effect.Remove _, Effect.Strike _, Effect.Ban _ ->
          List.of();
    };
  }

  static List<String> upheld() {
    return List.of(
        "You asked us to look again. Somebody who had not decided about this before did so.",
        "Our decision stays as it is.");
  }
}
