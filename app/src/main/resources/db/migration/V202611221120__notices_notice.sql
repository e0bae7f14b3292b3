CREATE TABLE notice (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL UNIQUE,
  item_type text NOT NULL,
  item_id text NOT NULL,
  account_type text NOT NULL,
  account_id text NOT NULL,
  content jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'APPEALED', 'UPHELD', 'WITHDRAWN')),
  issued_at timestamptz NOT NULL,
  appeal_until timestamptz NOT NULL
);

CREATE TABLE notice_update (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notice_id uuid NOT NULL REFERENCES notice,
  at timestamptz NOT NULL,
  sentences jsonb NOT NULL
);

CREATE INDEX notice_update_notice ON notice_update (notice_id);

-- The key that the links of notices are signed with: one row, made at the first notice.
CREATE TABLE notice_key (
  singleton boolean PRIMARY KEY CHECK (singleton),
  key bytea NOT NULL
);
