package dev.fairhaven.app.enforcement.notices;

import static dev.fairhaven.app.enforcement.notices.NoticeState.APPEALED;
import static dev.fairhaven.app.enforcement.notices.NoticeState.OPEN;
import static dev.fairhaven.app.enforcement.notices.NoticeState.UPHELD;
import static dev.fairhaven.app.enforcement.notices.NoticeState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.enforcement.notices.NoticeState.Event;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeStateTest {

  /// The whole table; what is missing changes nothing.
  static final Map<NoticeState, Map<Event, NoticeState>> TABLE =
      Map.of(
          OPEN, Map.of(Event.APPEAL_LODGED, APPEALED, Event.DECISION_REVERSED, WITHDRAWN),
          APPEALED, Map.of(Event.APPEAL_TURNED_DOWN, UPHELD, Event.DECISION_REVERSED, WITHDRAWN),
          UPHELD, Map.of(Event.DECISION_REVERSED, WITHDRAWN),
          WITHDRAWN, Map.of());

  @Test
  void movesAsItsTableSays() {
    for (var state : NoticeState.values()) {
      for (var event : Event.values()) {
        var expected = TABLE.getOrDefault(state, Map.of()).get(event);
        assertThat(state.next(event).orElse(null)).as(state + " " + event).isEqualTo(expected);
      }
    }
  }
}
