package dev.fairhaven.app.intake.imports;

import tools.jackson.databind.node.ObjectNode;

/// A row after the mapping: an event to hand in, or a row that becomes none.
sealed interface MappedRow {

  Row.Place place();

  /// @param values the row it comes from
  /// @param body the event, in the form in which the API takes it
  record ToEvent(Row.Place place, Values values, ObjectNode body) implements MappedRow {}

  record Unusable(Rejection rejection) implements MappedRow {

    @Override
    public Row.Place place() {
      return rejection.place();
    }
  }
}
