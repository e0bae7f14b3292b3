CREATE TABLE item (
  type text NOT NULL,
  id text NOT NULL,
  creator_type text,
  creator_id text,
  thread_type text,
  thread_id text,
  first_seen timestamptz NOT NULL,
  last_seen timestamptz NOT NULL,
  -- the latest event that carried the item; null while it was only mentioned
  last_event text,
  data json NOT NULL,
  PRIMARY KEY (type, id)
);

CREATE INDEX item_by_creator ON item (creator_type, creator_id, last_seen DESC) WHERE creator_id IS NOT NULL;
CREATE INDEX item_by_thread ON item (thread_type, thread_id, first_seen) WHERE thread_id IS NOT NULL;
