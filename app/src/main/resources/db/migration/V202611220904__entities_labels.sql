-- What is known about each label of each entity that rules or people labelled.
CREATE TABLE label (
  entity_type text NOT NULL,
  entity_id text NOT NULL,
  label text NOT NULL,
  status text NOT NULL,
  -- reasons and earlier states
  state json NOT NULL,
  PRIMARY KEY (entity_type, entity_id, label)
);
