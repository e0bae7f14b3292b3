package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.enforcement.actions.Enforcement;
import dev.fairhaven.app.enforcement.actions.EnforcementAction;
import dev.fairhaven.app.enforcement.actions.Standing;
import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.intake.ingest.FieldRole;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.web.Tone;
import dev.fairhaven.app.review.station.web.StationPage.Author;
import dev.fairhaven.app.review.station.web.StationPage.Strike;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows the item's author: name, age, standing, and earlier decisions about them.
@Component
final class AuthorPanel {

  static final int HISTORY_MAX = 6;
  static final int ITEMS_COUNTED_MAX = 200;
  private static final int DECISIONS_READ_MAX = 50;
  private static final Set<String> ONLY_LOOKED_AT = Set.of("review", "label");

  private final Items items;
  private final Decisions decisions;
  private final Enforcement enforcement;
  private final Pasts pasts;

  AuthorPanel(Items items, Decisions decisions, Enforcement enforcement, Pasts pasts) {
    this.items = items;
    this.decisions = decisions;
    this.enforcement = enforcement;
    this.pasts = pasts;
  }

  Author of(ItemRef ref) {
    var account = items.find(ref);
    var standing = enforcement.standing(ref);
    var name = account.flatMap(item -> field(item, FieldRole.DISPLAY_NAME));
    var handle = account.flatMap(item -> field(item, FieldRole.NAME));
    return new Author(
        ref,
        name.or(() -> handle).orElse(ref.id()),
        name.isPresent() ? handle.orElse(null) : null,
        account.map(AuthorPanel::made).orElse(null),
        count(items.by(ref, ITEMS_COUNTED_MAX).size()),
        tone(standing),
        words(standing),
        standing.suspendedUntil().orElse(null),
        standing.strikes().stream().map(AuthorPanel::strike).toList(),
        pasts.of(history(ref)));
  }

  /// Decisions that took action, without plain reviews.
  private List<Decision> history(ItemRef account) {
    return decisions.concerning(account, DECISIONS_READ_MAX).stream()
        .filter(decision -> !ONLY_LOOKED_AT.contains(decision.verdict()))
        .limit(HISTORY_MAX)
        .toList();
  }

  private static String count(int items) {
    return items == ITEMS_COUNTED_MAX ? items + "+" : String.valueOf(items);
  }

  static Optional<String> field(Item item, FieldRole role) {
    return item.type().fields(role).stream()
        .map(name -> item.data().path(name))
        .filter(node -> node.isString() && !node.stringValue().isBlank())
        .map(node -> node.stringValue())
        .findFirst();
  }

  /// When the item was created according to the platform, or else when it was first seen.
  static Instant made(Item item) {
    return field(item, FieldRole.CREATED_AT).flatMap(AuthorPanel::time).orElse(item.firstSeen());
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Strike strike(EnforcementAction enforcementAction) {
    return new Strike(
        section(enforcementAction.policy()),
        Objects.requireNonNull(enforcementAction.endsAt(), "strikes end"));
  }

  private static String section(@Nullable PolicyRef policy) {
    return policy == null ? "" : policy.section();
  }

  private static Tone tone(Standing standing) {
    if (standing.isBanned()) {
      return Tone.CRITICAL;
    }
    return standing.suspendedUntil().isPresent()
        ? Tone.SERIOUS
        : standing.isGood() ? Tone.GOOD : Tone.MODERATE;
  }

  private static String words(Standing standing) {
    if (standing.isBanned()) {
      return "banned";
    }
    if (standing.suspendedUntil().isPresent()) {
      return "suspended";
    }
    return standing.isGood() ? "good standing" : "strikes or warnings";
  }
}
