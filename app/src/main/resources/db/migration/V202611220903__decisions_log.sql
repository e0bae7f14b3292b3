-- The one log of decisions, whoever took them. Ids are UUIDs of version 7, so the primary key is also
-- the order of time.
CREATE TABLE decision (
  id uuid PRIMARY KEY,
  time timestamptz NOT NULL,
  item_type text NOT NULL,
  item_id text NOT NULL,
  account_type text,
  account_id text,
  decider text NOT NULL,
  staff_id uuid,
  rule_set_version int,
  cause text NOT NULL,
  cause_id text NOT NULL,
  verdict text NOT NULL,
  actions json NOT NULL,
  policy text,
  policy_version int,
  policy_section text,
  labels text[] NOT NULL,
  rules text[] NOT NULL,
  evidence json,
  note text,
  reverses uuid,
  -- the transaction that recorded it; one audit record holds a digest of each batch
  batch uuid NOT NULL
);

CREATE INDEX decision_by_item ON decision (item_type, item_id, id DESC);
CREATE INDEX decision_by_account ON decision (account_type, account_id, id DESC)
  WHERE account_id IS NOT NULL AND verdict <> 'allow';
CREATE INDEX decision_by_verdict ON decision (verdict, id DESC) WHERE verdict <> 'allow';
CREATE INDEX decision_by_staff ON decision (staff_id, id DESC) WHERE staff_id IS NOT NULL;
-- A decision is reversed at most once.
CREATE UNIQUE INDEX decision_by_reversed ON decision (reverses) WHERE reverses IS NOT NULL;
