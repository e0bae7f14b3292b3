CREATE TABLE webhook_endpoint (
  id uuid PRIMARY KEY,
  url text NOT NULL,
  description text NOT NULL,
  types text[] NOT NULL,
  secret text NOT NULL,
  previous_secret text,
  previous_until timestamptz,
  disabled_because text,
  failing_since timestamptz,
  created_at timestamptz NOT NULL
);

-- What the platform is told, to the byte. Immutable; pruned by age.
CREATE TABLE outbox_message (
  id uuid PRIMARY KEY,
  type text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE INDEX outbox_message_age ON outbox_message (created_at);
CREATE INDEX outbox_message_subject ON outbox_message (subject);

-- A claim moves due_at to the end of the lease: what a dead process held is due again by then.
CREATE TABLE delivery (
  id uuid PRIMARY KEY,
  message_id uuid NOT NULL REFERENCES outbox_message ON DELETE CASCADE,
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoint,
  type text NOT NULL,
  state text NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
  due_at timestamptz NOT NULL,
  claim uuid,
  attempts integer NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  last_status integer,
  created_at timestamptz NOT NULL,
  finished_at timestamptz
);

CREATE INDEX delivery_due ON delivery (endpoint_id, due_at) WHERE state = 'PENDING';
CREATE INDEX delivery_message ON delivery (message_id);
CREATE INDEX delivery_endpoint ON delivery (endpoint_id, id DESC);
CREATE INDEX delivery_state ON delivery (state, id DESC);

CREATE TABLE delivery_attempt (
  delivery_id uuid NOT NULL REFERENCES delivery ON DELETE CASCADE,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  duration_millis integer NOT NULL,
  status integer,
  error text,
  excerpt text NOT NULL,
  PRIMARY KEY (delivery_id, number)
);
