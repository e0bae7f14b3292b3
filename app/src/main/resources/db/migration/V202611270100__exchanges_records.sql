-- How far each exchange was read. `round` grows when everything is read anew; what is of an older
-- one when a round is complete, is no longer offered.
CREATE TABLE exchange (
  name          text PRIMARY KEY,
  checkpoint    text        NOT NULL,
  round         integer     NOT NULL,
  complete      boolean     NOT NULL,
  put           bigint      NOT NULL,
  withdrawn     bigint      NOT NULL,
  failures      integer     NOT NULL,
  error         text        NOT NULL,
  succeeded_at  timestamptz,
  next_at       timestamptz NOT NULL,
  running_until timestamptz
);

-- What an exchange offers under which name, and the entry that came of it. Several may offer the
-- same: the entry goes with the last of them.
CREATE TABLE exchange_record (
  exchange text    NOT NULL REFERENCES exchange (name) ON DELETE CASCADE,
  ref      text    NOT NULL,
  entry    bigint  NOT NULL,
  round    integer NOT NULL,
  PRIMARY KEY (exchange, ref)
);

CREATE INDEX exchange_record_of_entry ON exchange_record (entry);
CREATE INDEX exchange_record_of_round ON exchange_record (exchange, round);
