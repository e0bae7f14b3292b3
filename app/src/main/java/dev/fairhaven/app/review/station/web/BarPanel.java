package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.review.queues.Lease;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.station.Choice;
import dev.fairhaven.app.review.station.Consequence;
import dev.fairhaven.app.review.station.Judged;
import dev.fairhaven.app.review.station.Rulings;
import dev.fairhaven.app.review.station.web.StationPage.Bar;
import dev.fairhaven.app.review.station.web.StationPage.Button;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The bar at the bottom: the available decisions, each with its consequence on the button.
@Component
final class BarPanel {

  static final String GRANT = "grant";
  static final String UPHOLD = "uphold";

  private final Queues queues;
  private final Rulings rulings;

  BarPanel(Queues queues, Rulings rulings) {
    this.queues = queues;
    this.rulings = rulings;
  }

  Bar of(Task task, Lease lease, Queue queue, Judged judged, Draft draft) {
    var buttons =
        task.kind() == QueueKind.APPEAL
            ? appealButtons(draft)
            : contentButtons(queue, judged, draft);
    return new Bar(
        lease.id().toString(),
        buttons,
        strike(judged, draft.policy()),
        draft.note(),
        targets(queue),
        task.kind() == QueueKind.APPEAL);
  }

  private static List<Button> appealButtons(Draft draft) {
    return List.of(
        answer(1, GRANT, "Grant: take everything back", draft),
        answer(2, UPHOLD, "Uphold: the decision stands", draft));
  }

  private static Button answer(int key, String value, String label, Draft draft) {
    return new Button(key, value, label, label, false, false, value.equals(draft.choice()));
  }

  private List<Button> contentButtons(Queue queue, Judged judged, Draft draft) {
    List<Button> buttons = new ArrayList<>();
    for (var choice : rulings.offered(queue, judged)) {
      buttons.add(button(buttons.size() + 1, choice, judged, draft));
    }
    return buttons;
  }

  private static Button button(int key, Choice choice, Judged judged, Draft draft) {
    return new Button(
        key,
        choice.id(),
        choice.name(),
        capital(Consequence.withoutStrike(choice, judged.thing())),
        choice.strikes(),
        choice.needsPolicy(),
        choice.id().equals(draft.choice()));
  }

  /// What a strike under the preselected section leads to; empty if none is selected.
  private String strike(Judged judged, @Nullable PolicyRef policy) {
    return policy == null ? "" : Consequence.strike(rulings.strike(judged, policy));
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private List<Option> targets(Queue from) {
    return queues.all().stream()
        .filter(queue -> queue.kind() == from.kind() && !queue.key().equals(from.key()))
        .map(queue -> new Option(queue.key(), queue.name()))
        .toList();
  }
}
