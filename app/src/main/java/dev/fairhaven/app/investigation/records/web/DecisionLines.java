package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.platform.access.StaffNames;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Resolves the ids in decisions to names, with a fixed number of queries for any number of
/// decisions.
@Component
final class DecisionLines {

  private final Items items;
  private final StaffNames staff;
  private final Policies policies;

  DecisionLines(Items items, StaffNames staff, Policies policies) {
    this.items = items;
    this.staff = staff;
    this.policies = policies;
  }

  List<DecisionLine> of(List<Decision> decisions) {
    var known = items.find(refs(decisions));
    var names = staff.names(people(decisions));
    return decisions.stream().map(decision -> line(decision, known, names)).toList();
  }

  DecisionLine of(Decision decision) {
    return of(List.of(decision)).getFirst();
  }

  private static Set<ItemRef> refs(List<Decision> decisions) {
    return decisions.stream()
        .flatMap(decision -> Stream.of(decision.item(), decision.account()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Set<StaffId> people(List<Decision> decisions) {
    return decisions.stream()
        .flatMap(
            decision ->
                decision.decider() instanceof Decider.Person(var id)
                    ? Stream.of(id)
                    : Stream.<StaffId>empty())
        .collect(Collectors.toSet());
  }

  private DecisionLine line(
      Decision decision, Map<ItemRef, Item> known, Map<StaffId, String> names) {
    return new DecisionLine(
        decision,
        Named.of(decision.item(), known.get(decision.item())),
        account(decision, known),
        by(decision.decider(), names),
        decision.policy() == null ? null : policies.findSection(decision.policy()).orElse(null));
  }

  private static @Nullable Named account(Decision decision, Map<ItemRef, Item> known) {
    var account = decision.account();
    return account == null || account.equals(decision.item())
        ? null
        : Named.of(account, known.get(account));
  }

  private static String by(Decider decider, Map<StaffId, String> names) {
    return switch (decider) {
      case Decider.Rules(int version) -> "Rules v" + version;
      case Decider.Person(var id) -> names.getOrDefault(id, "Somebody who left");
      case Decider.Platform _ -> "Fairhaven";
    };
  }
}
