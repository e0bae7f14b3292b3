package dev.fairhaven.app.intake.entities;

import dev.fairhaven.rules.Entity;

/// One label of one entity, such as `spammer` of account `u17`.
///
/// @param label its name
public record EntityLabel(Entity entity, String label) {

  /// The kind of entity and the label, such as `Account/spammer`: what lists and filters show.
  public String name() {
    return entity.type() + "/" + label;
  }
}
