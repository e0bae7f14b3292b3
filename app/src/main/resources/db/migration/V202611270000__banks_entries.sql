-- Banks of known pictures and files. What rules see of them is in memory; the number stands for the
-- bank there.
CREATE TABLE bank (
  number         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name           text        NOT NULL UNIQUE,
  purpose        text        NOT NULL CHECK (purpose IN ('harmful', 'allowed')),
  description    text        NOT NULL,
  threshold      smallint    NOT NULL CHECK (threshold BETWEEN 0 AND 31),
  sampling       smallint    NOT NULL CHECK (sampling BETWEEN 0 AND 100),
  flood_limit    integer     NOT NULL CHECK (flood_limit >= 0),
  keeps_pictures boolean     NOT NULL,
  enabled        boolean     NOT NULL,
  entries        integer     NOT NULL,
  created_by     text        NOT NULL,
  changed_at     timestamptz NOT NULL
);

-- One known picture or file, by what it has of a PDQ hash, a SHA-256 and an MD5.
CREATE TABLE bank_entry (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  bank       integer     NOT NULL REFERENCES bank (number) ON DELETE CASCADE,
  pdq        bytea       CHECK (length(pdq) = 32),
  sha256     bytea       CHECK (length(sha256) = 32),
  md5        bytea       CHECK (length(md5) = 16),
  confirmed  boolean     NOT NULL,
  state      text        NOT NULL CHECK (state IN ('active', 'disabled', 'quarantined')),
  reason     text        NOT NULL,
  -- The feed it comes from; empty for the team itself.
  source     text        NOT NULL,
  added_by   text        NOT NULL,
  added_at   timestamptz NOT NULL,
  CHECK (num_nonnulls(pdq, sha256, md5) > 0),
  CONSTRAINT bank_entry_once UNIQUE NULLS NOT DISTINCT (bank, pdq, sha256, md5)
);

CREATE INDEX bank_entry_newest ON bank_entry (bank, id DESC);

-- What an entry looks like, for banks that keep it: small, and never shown unasked.
CREATE TABLE bank_picture (
  entry bigint PRIMARY KEY REFERENCES bank_entry (id) ON DELETE CASCADE,
  jpeg  bytea NOT NULL
);

-- Changes in the order in which they were committed: whoever changes something locks the clock.
-- `forgotten` is the last position of which changes are no longer kept.
CREATE TABLE bank_clock (
  position  bigint NOT NULL,
  forgotten bigint NOT NULL
);

INSERT INTO bank_clock VALUES (0, 0);

-- Up to which change earlier pictures were compared with entries that are new.
CREATE TABLE bank_search (
  searched bigint NOT NULL
);

INSERT INTO bank_search VALUES (0);

CREATE TABLE bank_change (
  position bigint      NOT NULL,
  entry    bigint      NOT NULL,
  bank     integer     NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (position, entry)
);

-- What entries matched. Kept when the entry goes; whether it was right, people say, or what was
-- decided about the item does.
CREATE TABLE bank_hit (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  bank         integer     NOT NULL REFERENCES bank (number) ON DELETE CASCADE,
  entry        bigint      NOT NULL,
  item_type    text        NOT NULL,
  item_id      text        NOT NULL,
  event        text        NOT NULL,
  distance     smallint    NOT NULL,
  -- The rule that asked; empty where the item was there before the entry.
  rule         text        NOT NULL,
  at           timestamptz NOT NULL,
  verdict      text        CHECK (verdict IN ('right', 'wrong')),
  judged_by    text,
  UNIQUE (entry, event, rule)
);

CREATE INDEX bank_hit_newest ON bank_hit (bank, id DESC);
CREATE INDEX bank_hit_of_entry ON bank_hit (entry);
CREATE INDEX bank_hit_by_time ON bank_hit (at);
CREATE INDEX bank_hit_of_item ON bank_hit (item_type, item_id);

-- Hashes of the pictures of recent items, to be compared with entries that come later.
CREATE TABLE recent_picture (
  item_type    text        NOT NULL,
  item_id      text        NOT NULL,
  pdq          bytea       NOT NULL CHECK (length(pdq) = 32),
  event        text        NOT NULL,
  account_type text        NOT NULL,
  account_id   text        NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (item_type, item_id, pdq)
);

CREATE INDEX recent_picture_newest ON recent_picture (at DESC);
