-- The ids of the entities that were labelled, in the order of `labels`. Without them a reversal had to
-- guess the entity from the texts of the event.
ALTER TABLE decision ADD COLUMN label_entities text[] NOT NULL DEFAULT '{}';

CREATE INDEX decision_by_labelled_entity ON decision USING gin (label_entities)
  WHERE labels <> '{}';
