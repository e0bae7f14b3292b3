CREATE TABLE item_type (
  name text PRIMARY KEY,
  kind text NOT NULL,
  schema json NOT NULL,
  roles json NOT NULL
);

CREATE TABLE event_type (
  name text PRIMARY KEY,
  carries text,
  schema json
);

-- Everything that came in, once, exactly as it was decided about. `json`, not `jsonb`: kept as it is
-- and never searched inside, so it need not be taken apart.
CREATE TABLE event (
  id text PRIMARY KEY,
  type text NOT NULL,
  time timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  actor_type text NOT NULL,
  actor_id text NOT NULL,
  target_type text,
  target_id text,
  body json NOT NULL,
  decision_id uuid NOT NULL
);
