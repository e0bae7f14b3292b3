-- Everything done because of decisions. A row changes only by ending.
CREATE TABLE enforcement (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL,
  item_type text NOT NULL,
  item_id text NOT NULL,
  account_type text,
  account_id text,
  policy text,
  policy_version integer,
  section text,
  effect text NOT NULL
    CHECK (effect IN ('label', 'limit', 'remove', 'warn', 'strike', 'suspend', 'ban')),
  label text,
  strike_number integer,
  strike_of integer,
  period_seconds bigint,
  origin text NOT NULL CHECK (origin IN ('DECISION', 'LADDER')),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz,
  status text NOT NULL CHECK (status IN ('ACTIVE', 'EXPIRED', 'REVERSED', 'EASED')),
  ended_at timestamptz,
  ended_by uuid,
  CHECK ((status = 'ACTIVE') = (ended_at IS NULL)),
  CHECK (account_id IS NOT NULL OR effect IN ('label', 'limit', 'remove'))
);

CREATE INDEX enforcement_decision ON enforcement (decision_id);
CREATE INDEX enforcement_account ON enforcement (account_type, account_id, starts_at DESC, id DESC)
  WHERE effect IN ('warn', 'strike', 'suspend', 'ban');
CREATE INDEX enforcement_item ON enforcement (item_type, item_id, starts_at DESC, id DESC)
  WHERE effect IN ('label', 'limit', 'remove');
CREATE INDEX enforcement_due ON enforcement (ends_at)
  WHERE status = 'ACTIVE' AND ends_at IS NOT NULL;

-- One row for each account that was ever sanctioned: what a transaction locks before it counts strikes.
CREATE TABLE enforced_account (
  account_type text NOT NULL,
  account_id text NOT NULL,
  PRIMARY KEY (account_type, account_id)
);

-- Which decision undid which.
CREATE TABLE reversal (
  decision_id uuid PRIMARY KEY,
  reversed_by uuid NOT NULL UNIQUE
);
