-- The order in which events were committed: what counts over time reads the log in this order, and
-- knows how far it has come. One process commits events at a time, so no number appears late.
ALTER TABLE event ADD COLUMN position bigint GENERATED ALWAYS AS IDENTITY;
CREATE UNIQUE INDEX event_position ON event (position);
