package dev.fairhaven.simulator.life;

import dev.fairhaven.simulator.FlagReason;
import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.ItemType;
import dev.fairhaven.simulator.Ref;
import dev.fairhaven.simulator.Reporter;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.text.Phrasebook;
import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.simulator.world.Scene;
import dev.fairhaven.simulator.world.Scene.Remark;
import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// People see something and flag it, mostly for good reason.
///
/// Members flag abuse some time after it appears, and now and then something harmless. A trusted
/// flagger and a classifier flag less often and have a precision of their own: when they are wrong,
/// they flag another recent remark instead.
final class Flagging {

  static final Reporter TRUSTED = new Reporter(Reporter.Kind.TRUSTED_FLAGGER, "riverbank-helpline");
  static final Reporter MACHINE = new Reporter(Reporter.Kind.AUTOMATION, "text-classifier-3");
  static final double TRUSTED_PRECISION = 0.95;
  static final double MACHINE_PRECISION = 0.75;

  private static final double FLAGGED_BENIGN = 0.003;
  private static final double FLAGGED_LOOK_ALIKE = 0.09;
  private static final double FLAGGED_AGAIN = 0.35;
  private static final int FLAGS_PER_ITEM_MAX = 5;
  private static final double TRUSTED_SEES = 0.05;
  private static final double MACHINE_SEES = 0.12;
  private static final double RIGHT_REASON = 0.85;
  private static final double WRITES_A_NOTE = 0.4;
  private static final Set<ItemType> FLAGGED_TYPES =
      Set.of(ItemType.POST, ItemType.COMMENT, ItemType.MESSAGE, ItemType.LISTING, ItemType.ACCOUNT);

  private final Scene scene;
  private final Dice dice;

  Flagging(Scene scene) {
    this.scene = scene;
    this.dice = scene.dice(0xF1A6);
  }

  void begin() {
    scene.watch(this::sees);
  }

  private void sees(EventHappened event) {
    var item = event.target();
    if (item == null) {
      return;
    }
    var remark = new Remark(item, event.truth());
    long now = event.time().toEpochMilli();
    switch (event.truth()) {
      case Truth.Benign _, Truth.Cover _ -> seesHarmless(remark, FLAGGED_BENIGN, now);
      case Truth.LookAlike _ -> seesHarmless(remark, FLAGGED_LOOK_ALIKE, now);
      case Truth.Violation violation -> seesAbuse(remark, violation.section(), now);
    }
  }

  private void seesHarmless(Remark remark, double probability, long now) {
    boolean published = isPublished(remark.item());
    if (published) {
      scene.remarks().add(remark);
    }
    if (published && dice.chance(probability)) {
      flagLater(remark, member(), null, now);
    }
  }

  private void seesAbuse(Remark remark, Section section, long now) {
    if (FLAGGED_TYPES.contains(remark.item().type())) {
      double eagerness = eagerness(section);
      for (int flags = 0; flags < FLAGS_PER_ITEM_MAX && dice.chance(eagerness); flags++) {
        flagLater(remark, member(), section, now);
        eagerness = FLAGGED_AGAIN;
      }
    }
    if (isPublished(remark.item()) && dice.chance(TRUSTED_SEES)) {
      flagWithPrecision(remark, TRUSTED, TRUSTED_PRECISION, section, now);
    }
    if (dice.chance(MACHINE_SEES)) {
      flagWithPrecision(remark, MACHINE, MACHINE_PRECISION, section, now);
    }
  }

  private void flagWithPrecision(
      Remark remark, Reporter reporter, double precision, Section section, long now) {
    if (dice.chance(precision)) {
      flagLater(remark, reporter, section, now);
    } else {
      scene.remarks().pick(dice, 20).ifPresent(other -> flagLater(other, reporter, section, now));
    }
  }

  /// @param section the section that the reporter believes to be violated; null if they cannot tell
  private void flagLater(Remark remark, Reporter reporter, @Nullable Section section, long now) {
    var reason = reason(section);
    var note = dice.chance(WRITES_A_NOTE) ? note(section) : "";
    scene
        .agenda()
        .planIfRoom(
            now + delay(reporter), then -> scene.flag(then, remark, reporter, reason, note));
  }

  private long delay(Reporter reporter) {
    return switch (reporter.kind()) {
      case USER -> dice.delay(Duration.ofMinutes(25), 1.2);
      case TRUSTED_FLAGGER -> dice.delay(Duration.ofHours(2), 0.8);
      case AUTOMATION -> dice.delay(Duration.ofSeconds(4), 0.4);
    };
  }

  private Reporter member() {
    var account = scene.population().account(scene.population().anyone(dice));
    return new Reporter(Reporter.Kind.USER, account.id());
  }

  private String note(@Nullable Section section) {
    var rule = section == null ? "mistaken" : section.wire();
    return Phrasebook.instance().flags().phrase(rule, dice, new HashMap<>());
  }

  private FlagReason reason(@Nullable Section section) {
    if (section == null) {
      return dice.chance(0.5) ? FlagReason.OTHER : FlagReason.HARASSMENT;
    }
    return dice.chance(RIGHT_REASON) ? usualReason(section) : FlagReason.OTHER;
  }

  private static FlagReason usualReason(Section section) {
    return switch (section) {
      case SPAM -> FlagReason.SPAM;
      case SCAM, PAYMENT_FRAUD -> FlagReason.SCAM;
      case HARASSMENT -> FlagReason.HARASSMENT;
      case ACCOUNT_TAKEOVER, BAN_EVASION -> FlagReason.IMPERSONATION;
      case PROMPT_ABUSE -> FlagReason.ILLEGAL;
    };
  }

  private static double eagerness(Section section) {
    return switch (section) {
      case SPAM -> 0.3;
      case SCAM -> 0.35;
      case HARASSMENT -> 0.4;
      case ACCOUNT_TAKEOVER -> 0.3;
      case BAN_EVASION -> 0.25;
      case PAYMENT_FRAUD, PROMPT_ABUSE -> 0;
    };
  }

  private static boolean isPublished(Ref item) {
    return switch (item.type()) {
      case POST, COMMENT, LISTING -> true;
      case ACCOUNT, PROFILE, MESSAGE, TRANSACTION, PROMPT, COMPLETION, CONVERSATION -> false;
    };
  }
}
